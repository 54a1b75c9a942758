/** Words that keep their period. Dotted letters (u.s., e.g., a.k.a.) need no list. */
export const ABBREVIATIONS = [
  'adm capt cmdr col dr gen gov lt messrs mr mrs ms mt ph.d prof rep rev sen sgt st approx bros co corp',
  'dept esp est etc inc jr ltd sr vol vs jan feb apr aug sep sept oct nov dec ariz calif colo conn fla minn',
  'nebr okla penn tenn tex virg',
].flatMap((line) => line.split(' '));

/** Units that are split from the number before them; also am and pm. */
export const UNITS = 'km m dm cm mm ft yd in kg g mg lb lbs oz kb mb gb tb mph kmh fps am pm a.m. p.m.'.split(' ');

/**
 * Top-level domains by which a host name is recognised without "http" or "www". Those that are words ("it", "de", "tv")
 * are left out: they may begin a sentence whose space was forgotten.
 */
export const DOMAINS = ['com', 'net', 'org', 'edu', 'gov', 'co.uk'];

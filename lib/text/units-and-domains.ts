/** Units that are split from the number before them, in every language. */
export const UNITS = 'km m dm cm mm ft yd in kg g mg lb lbs oz kb mb gb tb mph kmh fps';

/**
 * Top-level domains by which a host name is recognised without "http" or "www". Those that are words ("it", "de", "tv")
 * are left out: they may begin a sentence whose space was forgotten.
 */
export const DOMAINS = ['com', 'net', 'org', 'edu', 'gov', 'co.uk'];

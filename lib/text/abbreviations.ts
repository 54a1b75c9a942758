/** Words whose period belongs to them. Dotted letters (u.s., e.g., a.k.a.) need no list. */
export const ABBREVIATIONS = [
  ...['adm', 'capt', 'cmdr', 'col', 'dr', 'gen', 'gov', 'lt', 'messrs', 'mr', 'mrs', 'ms', 'mt', 'ph.d', 'prof'],
  ...['rep', 'rev', 'sen', 'sgt', 'st'],
  ...['approx', 'bros', 'co', 'corp', 'dept', 'esp', 'est', 'etc', 'inc', 'jr', 'ltd', 'sr', 'vol', 'vs'],
  ...['jan', 'feb', 'apr', 'aug', 'sep', 'sept', 'oct', 'nov', 'dec'],
  ...['ariz', 'calif', 'colo', 'conn', 'fla', 'minn', 'nebr', 'okla', 'penn', 'tenn', 'tex', 'virg'],
];

/** Units that are split from the number they follow, and the two halves of the day. */
export const UNITS = [
  ...['km', 'm', 'dm', 'cm', 'mm', 'ft', 'yd', 'in', 'kg', 'g', 'mg', 'lb', 'lbs', 'oz', 'kb', 'mb', 'gb', 'tb'],
  ...['mph', 'kmh', 'fps', 'am', 'pm', 'a.m.', 'p.m.'],
];

/**
 * Ends of host names that are taken for one without "http" or "www". Those that can begin a sentence whose space was
 * forgotten ("it", "de", "tv") are not here.
 */
export const DOMAINS = ['com', 'net', 'org', 'edu', 'gov', 'co.uk'];

/** English words that the tokenizer splits, by spaCy's conventions, in lower case. */

/** Endings that are a token of their own after any word, tried in this order and repeatedly: i'd've -> i 'd 've. */
export const ENDINGS = ["n't", "'s", "'re", "'ve", "'ll", "'d", "'m"] as const;

/** Short forms that start with an apostrophe and stay whole. */
export const CLIPPED = ["'n'", ...ENDINGS.slice(1), "'em", "'cause", "'cos", "'coz", "'cuz", "'bout", "'nuff"];

/** Short forms that end with an apostrophe and stay whole. */
export const DROPPED = ["doin'", "goin'", "havin'", "lovin'", "nothin'", "nuthin'", "ol'", "somethin'"];

/**
 * Words without (or with an odd) apostrophe, written with a space where they split. Forms that are also words of
 * their own (its, were, well, ill, id, wed) are not here.
 */
const WRITTEN_APART = [
  'can not|gon na|got ta|let s|y all',
  "y' all",
  'ai nt|are nt|ca nt|could nt|did nt|does nt|do nt|had nt|has nt|have nt|is nt|might nt|must nt|need nt|sha nt',
  'should nt|was nt|were nt|wo nt|would nt|could ve|might ve|must ve|should ve|would ve',
  'i m|i ve|you ve|we ve|they ve|you re|they re|you ll|they ll|he s|she s|that s|there s|what s|who s',
].flatMap((line) => line.split('|'));

export const SPLITS: ReadonlyMap<string, readonly string[]> = new Map(
  WRITTEN_APART.map((parts) => [parts.replace(' ', ''), parts.split(' ')]),
);

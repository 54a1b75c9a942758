import type { Score } from '../common/review';
import type { Lexicon } from '../text/lexicon';

const WORD = /^[\p{L}\p{M}]+$/u;
/** Shorter words, such as "no" and "me", are shared by many languages. */
const MIN_LETTERS = 3;
/**
 * Share of known words from which a text counts as English. With the 20,000 most frequent words of 25,000 English
 * reviews, none of these is below 0.70, and reviews of a sentence or two in other languages are at 0 to 0.54.
 */
const MIN_KNOWN = 0.55;

/**
 * Why a text is declined, if it is: it has no word or number, or too few of its distinct words are in the lexicon.
 * One known word is added to numerator and denominator, so that a short text with a name in it is not declined.
 */
export function declineReason(tokens: readonly string[], lexicon: Lexicon): Score['declined'] {
  if (!tokens.some((token) => /[\p{L}\p{N}]/u.test(token))) return 'empty';
  const words = [...new Set(tokens)].filter((token) => WORD.test(token));
  const long = words.filter((word) => [...word].length >= MIN_LETTERS);
  const judged = long.length > 0 ? long : words;
  const known = judged.filter((word) => lexicon.has(word)).length;
  return (known + 1) / (judged.length + 1) < MIN_KNOWN ? 'language' : undefined;
}

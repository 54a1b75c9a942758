import type { Random } from '../data/random';
import type { Lexicon } from '../text/lexicon';
import { zipfSequence } from './workload';

/** Tokens without a space before them: punctuation, and the ends of `does n't`, `it 's`. */
const CLOSE_BEFORE = /^(?:[.,;:!?)\]%]|\.\.\.|n't$|'\w+$)/;
/** Tokens without a space after them. */
const CLOSE_AFTER = /^[([$#]$/;
const SENTENCE_END = /^[.!?]$/;

/**
 * A meaningless text in the shape of a review: realistic word frequencies, punctuation without spaces before it, and
 * sentences that begin with a capital.
 */
export function writeReview(random: Random, lexicon: Lexicon, words: number): string {
  const tokens = lexicon.decode(zipfSequence(random, lexicon.size, words));
  let text = '';
  let [apart, capital] = [false, true];
  for (const token of tokens) {
    if (apart && !CLOSE_BEFORE.test(token)) text += ' ';
    text += capital ? token.charAt(0).toUpperCase() + token.slice(1) : token;
    apart = !CLOSE_AFTER.test(token);
    capital = SENTENCE_END.test(token);
  }
  return text;
}

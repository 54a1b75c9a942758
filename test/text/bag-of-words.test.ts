import { expect, it } from 'vitest';
import { bagOfWords } from '../../lib/text/bag-of-words';

it('counts how often each index occurs, with a place for each word of the lexicon', () => {
  expect(bagOfWords(Int32Array.of(2, 4, 2, 1), 6)).toEqual(Int32Array.of(0, 1, 2, 0, 1, 0));
  expect(bagOfWords([], 3)).toEqual(Int32Array.of(0, 0, 0));
});

it('refuses an index outside the lexicon', () => {
  for (const index of [3, -1]) expect(() => bagOfWords([index], 3)).toThrow(RangeError);
});

import { expect, it } from 'vitest';
import { strongestWords } from '../../lib/background/strongest-words';

const words = (...pairs: [string, number][]) => pairs.map(([word, contribution]) => ({ word, contribution }));

it('keeps the strongest words of either sign, in reading order', () => {
  const read = words(['a', 0.1], ['dull', -2], ['but', 0.3], ['moving', 1.5], ['end', 0.2]);
  expect(strongestWords(read, 3).map(({ word }) => word)).toEqual(['dull', 'but', 'moving']);
});

it('keeps a repeated word once, where it weighed most', () => {
  const read = words(['great', 0.5], ['film', 0.1], ['great', 0.9]);
  expect(strongestWords(read, 6)).toEqual(words(['film', 0.1], ['great', 0.9]));
});

it('leaves punctuation out, however heavy', () => {
  expect(strongestWords(words(['!', 3], ['...', 2], ['8', 1], ['naïve', 0.5]), 6)).toEqual(
    words(['8', 1], ['naïve', 0.5]),
  );
});

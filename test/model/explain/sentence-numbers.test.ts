import { expect, test } from 'vitest';
import { sentenceNumbers } from '../../../lib/model/explain/sentence-numbers';

const placesOf = (text: string, pattern = /\w+|[.!]/g) =>
  [...text.matchAll(pattern)].map(({ 0: word, index }): [number, number] => [index, index + word.length]);

test('words of one sentence have one number, and lines are sentences', () => {
  const text = 'Fine music. A dull end\nGo';
  expect(sentenceNumbers(text, placesOf(text))).toEqual([0, 0, 0, 1, 1, 1, 2]);
});

test('words on both sides of a part that is not read are not of one sentence', () => {
  const text = 'one two three four five';
  const places = placesOf(text);
  expect(sentenceNumbers(text, [places[0]!, places[1]!, places[4]!])).toEqual([0, 0, 1]);
});

test('tags and marks between words are no such part', () => {
  const text = 'a <i class="x">lovely</i> -- end';
  expect(sentenceNumbers(text, [placesOf(text)[0]!, [15, 21], [29, 32]])).toEqual([0, 0, 0]);
  expect(sentenceNumbers('', [])).toEqual([]);
});

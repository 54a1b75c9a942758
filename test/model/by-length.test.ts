import { expect, test } from 'vitest';
import { examplesByLength, lengthClass } from '../../lib/model/by-length';
import { tokenize } from '../../lib/text/tokenize';

test('classes end at 10, 40 and 150 words', () => {
  expect([1, 10, 11, 40, 41, 150, 151, 9999].map(lengthClass)).toEqual([0, 0, 1, 1, 2, 2, 3, 3]);
});

test('a review gives its first and its last sentences, each in the class of its length', () => {
  const sentences = Array.from({ length: 60 }, (_, i) => `Sentence number ${i} is here.`); // six tokens each
  const text = sentences.join(' ');
  const [shortest, short, middle, whole] = examplesByLength([{ text, label: 1, movie: 'film' }]);
  expect(shortest!.map((each) => each.text.trim())).toEqual([sentences[0], sentences[59]]);
  expect(short!.map((each) => tokenize(each.text).length)).toEqual([36, 36]);
  expect(middle!.map((each) => tokenize(each.text).length)).toEqual([150, 150]);
  expect(whole).toEqual([{ text, label: 1, movie: 'film' }]);
  for (const each of [...shortest!, ...short!, ...middle!]) expect(each).toMatchObject({ label: 1, movie: 'film' });
});

test('a short review is there once, and a sentence that does not fit gives nothing', () => {
  expect(examplesByLength([{ text: 'Good fun.', label: 1 }])).toEqual([[{ text: 'Good fun.', label: 1 }], [], [], []]);
  const endless = `${'word '.repeat(60)}.`;
  expect(examplesByLength([{ text: endless, label: 0 }]).map(({ length }) => length)).toEqual([0, 0, 1, 0]);
});

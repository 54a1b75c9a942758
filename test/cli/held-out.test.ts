import { expect, test } from 'vitest';
import { readBundle } from '../../lib/cli/bundle-folder';
import { heldOutOf } from '../../lib/cli/held-out';
import type { DataFiles } from '../../lib/cli/read-data';
import { splitExamples } from '../../lib/data/split';

test('reviews to measure on are those that the model was not trained on, of the very data it was made from', async () => {
  const shipped = (await readBundle()).card;
  const examples = Array.from({ length: 40 }, (_, i) => ({
    text: `${i}`,
    rating: 1 + (i % 10),
    movie: `film ${i >> 1}`,
  }));
  const expected = splitExamples(examples, 0.1, 1).heldOut;
  const card = { ...shipped, data: { ...shipped.data, heldOut: expected.length } };
  const data: DataFiles = { examples, bad: [], sha256: card.data.sha256, name: 'reviews.csv' };
  expect(heldOutOf(card, data)).toEqual(expected);
  expect(expected.length).toBeGreaterThan(0);
  expect(() => heldOutOf(card, { ...data, sha256: '0'.repeat(64) })).toThrow('imdb-train.csv.gz');
  const all = { ...card, hyperparameters: { ...card.hyperparameters, split: 0 } };
  expect(() => heldOutOf(all, data)).toThrow('none was held out');
  // The popup's way to split holds out about a share.
  const otherwise = { ...card, data: { ...card.data, heldOut: expected.length + 1 } };
  expect(() => heldOutOf(otherwise, data)).toThrow('not made by the command line');
});

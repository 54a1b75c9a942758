import { expect, test } from 'vitest';
import { readBundle } from '../../lib/cli/bundle-folder';
import { heldOutOf } from '../../lib/cli/held-out';
import type { DataFiles } from '../../lib/cli/read-data';
import type { Example } from '../../lib/data/example';
import { formerSplit } from '../../lib/data/former-split';
import { SPLIT_RULE, split } from '../../lib/data/split';
import type { ModelCard } from '../../lib/model/bundle/model-card';

const shipped = (await readBundle()).card;
const examples: Example[] = Array.from({ length: 40 }, (_, i) => ({
  text: `${i}`,
  rating: 1 + (i % 10),
  movie: `film ${i >> 1}`,
}));
const data: DataFiles = { examples, bad: [], sha256: shipped.data.sha256, name: 'reviews.csv' };
const cardWith = (change: Partial<ModelCard['data']>): ModelCard => ({
  ...shipped,
  data: { ...shipped.data, ...change },
});

test('the held-out reviews are found by the rule that the card names, or the former one where it names none', () => {
  expect(shipped.data.splitRule).toBeUndefined();
  const former = formerSplit(examples, 0.1, 1).heldOut;
  expect(heldOutOf(cardWith({ heldOut: former.length }), data)).toEqual(former);
  const current = split(examples, 0.1, 1).heldOut;
  expect(heldOutOf(cardWith({ heldOut: current.length, splitRule: SPLIT_RULE }), data)).toEqual(current);
  expect(former.length * current.length).toBeGreaterThan(0);
  expect(current).not.toEqual(former);
});

test('where they cannot be found, one line says why', () => {
  const former = formerSplit(examples, 0.1, 1).heldOut;
  const card = cardWith({ heldOut: former.length });
  const other = { ...data, sha256: '0'.repeat(64) };
  expect(() => heldOutOf(card, other)).toThrow('made from another file, imdb-train.csv.gz of 25000 reviews');
  const all = { ...card, hyperparameters: { ...card.hyperparameters, split: 0 } };
  expect(() => heldOutOf(all, data)).toThrow('no review was held out');
  expect(() => heldOutOf(cardWith({ heldOut: former.length + 1 }), data)).toThrow('now finds');
  expect(() => heldOutOf(cardWith({ splitRule: 'by moon phase' }), data)).toThrow('by moon phase');
});

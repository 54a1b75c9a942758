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
const data: DataFiles = { examples, bad: [], badCount: 0, sha256: shipped.data.sha256, name: 'reviews.csv' };
/** The card of a model that was made from one file by the former rule, as Reeltone 4 was. */
const cardWith = (change: Partial<ModelCard['data']>): ModelCard => ({
  ...shipped,
  data: { name: 'former.csv', rows: 25_000, sha256: data.sha256, heldOut: 0, ...change },
});

test('the held-out reviews are found by the rule that the card names, or the former one where it names none', () => {
  const former = formerSplit(examples, 0.1, 1).heldOut;
  expect(heldOutOf(cardWith({ heldOut: former.length }), [data])).toEqual([former]);
  const current = split(examples, 0.1, 1).heldOut;
  expect(heldOutOf(cardWith({ heldOut: current.length, splitRule: SPLIT_RULE }), [data])).toEqual([current]);
  expect(former.length * current.length).toBeGreaterThan(0);
  expect(current).not.toEqual(former);
});

test('where they cannot be found, one line says why', () => {
  const former = formerSplit(examples, 0.1, 1).heldOut;
  const card = cardWith({ heldOut: former.length });
  const other = { ...data, sha256: '0'.repeat(64) };
  expect(() => heldOutOf(card, [other])).toThrow('made from another file, former.csv of 25000 reviews');
  const all = { ...card, hyperparameters: { ...card.hyperparameters, split: 0 } };
  expect(() => heldOutOf(all, [data])).toThrow('no review was held out');
  expect(() => heldOutOf(cardWith({ heldOut: former.length + 1 }), [data])).toThrow('now finds');
  expect(() => heldOutOf(cardWith({ splitRule: 'by moon phase' }), [data])).toThrow('by moon phase');
});

test('several files are split together, as the sources of the card that they are', () => {
  const hash = (digit: number) => `${digit}`.repeat(64);
  const fileOf = (digit: number, rows: Example[]): DataFiles => {
    return { examples: rows, bad: [], badCount: 0, sha256: hash(digit), name: `${digit}.csv` };
  };
  // Every third text of the first file is in the second one as well, under another film.
  const second = examples.map((example, i) => ({
    ...example,
    text: i % 3 === 0 ? example.text : `other ${i}`,
    movie: `second ${i >> 1}`,
  }));
  const files = [fileOf(1, examples), fileOf(2, second)];
  const { heldOut } = split([...examples, ...second], 0.3, 1);
  const expected = files.map((file) => file.examples.filter((example) => heldOut.includes(example)));
  const sources = files.map(({ name, sha256 }, i) => ({ name, sha256, rows: 40, heldOut: expected[i]!.length }));
  const several = cardWith({ sources, splitRule: SPLIT_RULE, rows: 80, heldOut: heldOut.length });
  const card = { ...several, hyperparameters: { ...several.hyperparameters, split: 0.3 } };
  expect(heldOutOf(card, files)).toEqual(expected);
  expect(heldOutOf(card, [...files].reverse())).toEqual([...expected].reverse());
  // By itself, a file may have more: copies in the other one are not known.
  const alone = heldOutOf(card, [files[0]!])[0]!;
  expect(alone.length).toBeGreaterThan(expected[0]!.length);
  expect(alone).toEqual(expect.arrayContaining(expected[0]!));
  expect(() => heldOutOf(card, [fileOf(3, examples)])).toThrow('3.csv');
  const fewer = { ...card, data: { ...card.data, sources: [{ ...sources[0]!, heldOut: 39 }, sources[1]!] } };
  expect(() => heldOutOf(fewer, files)).toThrow('39 held-out reviews of 1.csv');
});

test('reviews with a rating that says nothing were left out before', () => {
  const some = examples.map((example, i) => ({ ...example, rating: i % 5 === 0 ? 5 : 8 }));
  const told = some.filter(({ rating }) => rating === 8);
  const { heldOut } = split(told, 0.3, 1);
  const file: DataFiles = { examples: some, bad: [], badCount: 0, sha256: 'a'.repeat(64), name: 'members.csv' };
  const { name, sha256 } = file;
  const source = { name, sha256, rows: told.length, heldOut: heldOut.length, exceptRating: 5 };
  const made = cardWith({ sources: [source], splitRule: SPLIT_RULE, rows: told.length, heldOut: heldOut.length });
  const card = { ...made, hyperparameters: { ...made.hyperparameters, split: 0.3 } };
  expect(heldOutOf(card, [file])).toEqual([heldOut]);
});

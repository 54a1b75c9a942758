import { expect, it } from 'vitest';
import { calibrateForeign } from '../../../lib/model/import/calibrate';
import { readForeignModel } from '../../../lib/model/import/foreign-model';
import { pooledModel, WORD_INDEX } from './fixture-models';

/** Of ten words each, of which the model knows `w1` to `w150`. */
const reviewsWith = (stopWords: number, known: (i: number) => string) =>
  Array.from({ length: 100 }, (_, i) => ({
    text: [...Array(stopWords).fill('the'), ...Array(10 - stopWords).fill(known(i))].join(' '),
    rating: 1 + (i % 10),
  }));
const run = async (sequences: readonly number[][]) => new Float32Array(sequences.length).fill(0.5);

it.each([
  ['knows most words', 1, (i: number) => `w${i + 1}`, 100],
  ['knows what is said, but no stop words', 8, (i: number) => `w${i + 1}`, 100],
  ['knows a single word that recurs', 1, (i: number) => (i % 3 ? 'w1' : `x${i}`), 100],
  ['reads another language', 8, (i: number) => (i % 3 ? `x${i}` : 'w1'), 0],
])('a model that %s: of ten words, %i are stop words', async (_, stopWords, known, reviews) => {
  const model = await readForeignModel([...pooledModel({ length: 400, units: 2 }), WORD_INDEX], {});
  expect((await calibrateForeign(model, run, reviewsWith(stopWords, known))).reviews).toBe(reviews);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { similarWords } from '../../lib/model/similar-words';

test('the nearest come first, by the angle and not by the length; padding, <UNK> and the word itself never', () => {
  const rows = [
    [1, 0], // padding
    [1, 0], // <UNK>
    [1, 0], // the word
    [0, 1],
    [9, 9],
    [-1, 0],
    [3, 0.1],
    [0, 0],
  ];
  const similar = similarWords(Float32Array.from(rows.flat()), 2, 2, 10);
  expect(similar.map(({ index }) => index)).toEqual([6, 4, 3, 7, 5]);
  const cosines = [3 / Math.hypot(3, 0.1), Math.SQRT1_2, 0, 0, -1];
  expect(similar.map(({ cosine }) => cosine.toFixed(5))).toEqual(cosines.map((cosine) => cosine.toFixed(5)));
  expect(similarWords(Float32Array.from(rows.flat()), 2, 2, 2).map(({ index }) => index)).toEqual([6, 4]);
});

test('they are those that a full sort would find', () => {
  const value = fc.float({ min: -1, max: 1, noNaN: true });
  const table = fc.array(fc.tuple(value, value, value), { minLength: 4, maxLength: 40 });
  fc.assert(
    fc.property(table, fc.integer({ min: 1, max: 6 }), (rows, count) => {
      const embedding = Float32Array.from(rows.flat());
      const all = similarWords(embedding, 3, 3, rows.length);
      expect(all.map(({ index }) => index).sort((a, b) => a - b)).toEqual(
        [...rows.keys()].filter((index) => index > 1 && index !== 3),
      );
      for (const [i, { cosine }] of all.entries()) expect(i === 0 || cosine <= all[i - 1]!.cosine).toBe(true);
      expect(similarWords(embedding, 3, 3, count)).toEqual(all.slice(0, count));
    }),
  );
});

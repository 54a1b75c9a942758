import fc from 'fast-check';
import { expect, test } from 'vitest';
import { smoothRelevance } from '../../../lib/model/explain/smooth-relevance';

test('a word gets a share of its neighbours by a triangle, and half again of its own', () => {
  const smooth = smoothRelevance([0, 0, 0, 0, 0, 5.5, 0, 0, 0, 0, 0], Array(11).fill(0));
  const expected = [0, 0.2, 0.4, 0.6, 0.8, 1.5, 0.8, 0.6, 0.4, 0.2, 0];
  for (const [place, value] of smooth.entries()) expect(value).toBeCloseTo(expected[place]!, 12);
});

test('nothing passes the end of a sentence', () => {
  const [, before, after] = smoothRelevance([0, 11, 0, 0], [0, 0, 1, 1]);
  expect(before).toBeCloseTo(3, 12);
  expect(after).toBe(0);
});

test('it is linear, and within a long sentence the sum stays the same', () => {
  const values = fc.array(fc.double({ min: -10, max: 10, noNaN: true }), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(values, (relevance) => {
      const padded = [...Array(4).fill(0), ...relevance, ...Array(4).fill(0)];
      const smooth = smoothRelevance(
        padded,
        padded.map(() => 3),
      );
      const sum = (all: Iterable<number>) => [...all].reduce((total, value) => total + value, 0);
      expect(sum(smooth)).toBeCloseTo(sum(relevance), 6);
      const doubled = smoothRelevance(
        padded.map((value) => 2 * value),
        padded.map(() => 3),
      );
      for (const [place, value] of doubled.entries()) expect(value).toBeCloseTo(2 * smooth[place]!, 9);
    }),
  );
});

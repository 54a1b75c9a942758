import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createRandom } from '../../lib/data/random';

const draw = (seed: number, count: number) => {
  const random = createRandom(seed);
  return Array.from({ length: count }, () => random.next());
};

it('gives the same numbers for the same seed, on every machine', () => {
  expect(draw(1, 3).map((value) => value * 2 ** 32)).toEqual([2693262067, 11749833, 2265367787]);
  expect(draw(1, 5)).toEqual(draw(1, 5));
  expect(draw(1, 5)).not.toEqual(draw(2, 5));
});

it('is uniform in [0, 1)', () => {
  const bins = new Array<number>(10).fill(0);
  for (const value of draw(7, 100_000)) bins[Math.floor(value * 10)]!++;
  // Five standard deviations around 10,000.
  for (const count of bins) expect(Math.abs(count - 10_000)).toBeLessThan(5 * 95);
});

it('draws integers below n', () => {
  const random = createRandom(3);
  const drawn = new Set(Array.from({ length: 1000 }, () => random.integer(6)));
  expect([...drawn].sort()).toEqual([0, 1, 2, 3, 4, 5]);
});

it('shuffles into a copy that holds the same values', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.integer(), (values, seed) => {
      const before = [...values];
      const shuffled = createRandom(seed).shuffle(values);
      expect(values).toEqual(before);
      expect([...shuffled].sort()).toEqual(before.sort());
    }),
  );
});

it('brings every value to every place about equally often', () => {
  const random = createRandom(5);
  const counts = new Array<number>(16).fill(0);
  for (let trial = 0; trial < 8000; trial++)
    for (const [place, value] of random.shuffle([0, 1, 2, 3]).entries()) counts[value * 4 + place]!++;
  for (const count of counts) expect(Math.abs(count - 2000)).toBeLessThan(5 * 39);
});

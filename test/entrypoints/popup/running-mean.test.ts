import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runningMean } from '../../../entrypoints/popup/train/running-mean';

it('a running mean begins with the first value, and follows slowly', () => {
  expect(runningMean([])).toEqual([]);
  const [first, second, ...rest] = runningMean([1, 0, 0, 0, 0, 0, 0, 0]);
  expect(first).toBe(1);
  expect(second).toBeCloseTo(0.9 / 1.9);
  expect(rest.at(-1)).toBeLessThan(second!);
});

it('a running mean never leaves the range of the values', () => {
  const loss = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.array(loss, { minLength: 1 }), (values) => {
      for (const mean of runningMean(values)) {
        expect(mean).toBeGreaterThanOrEqual(Math.min(...values) - 1e-12);
        expect(mean).toBeLessThanOrEqual(Math.max(...values) + 1e-12);
      }
    }),
  );
});

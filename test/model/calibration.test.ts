import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Example } from '../../lib/data/example';
import {
  applyPiecewise,
  fitCalibration,
  fitMonotone,
  IDENTITY,
  type PiecewiseLinear,
} from '../../lib/model/calibration';
import { generator } from '../gru/random-network';

const unit = fc.double({ min: 0, max: 1, noNaN: true });
const points = fc.array(fc.tuple(fc.oneof(unit, fc.constantFrom(0, 0.5, 1)), unit), { minLength: 1, maxLength: 1500 });

test('knots ascend, are few, and stay within the truth', () => {
  fc.assert(
    fc.property(points, (sample) => {
      const knots = fitMonotone(sample);
      const truth = sample.map(([, y]) => y);
      expect(knots.length).toBeLessThanOrEqual(24);
      knots.forEach(([x, y], i) => {
        expect(y).toBeGreaterThanOrEqual(Math.min(...truth) - 1e-12);
        expect(y).toBeLessThanOrEqual(Math.max(...truth) + 1e-12);
        if (i === 0) return;
        expect(x).toBeGreaterThan(knots[i - 1]![0]);
        expect(y).toBeGreaterThan(knots[i - 1]![1]);
      });
    }),
  );
});

test('the mean of the fit is the mean of the truth', () => {
  const sample: [number, number][] = [
    [0.1, 3],
    [0.2, 1],
    [0.6, 5],
    [0.9, 5],
  ];
  // Forty reviews for each: as few as a knot takes.
  const knots = fitMonotone(Array.from({ length: 160 }, (_, i) => sample[i % 4]!));
  expect(knots).toEqual([
    [expect.closeTo(0.15), 2],
    [expect.closeTo(0.75), 5],
  ]);
});

test('the map is monotone and clamped at its ends', () => {
  const knots: PiecewiseLinear = [
    [0.2, 2],
    [0.4, 3],
    [0.8, 9],
  ];
  expect([0, 0.2, 0.3, 0.4, 0.6, 0.8, 1].map((x) => applyPiecewise(knots, x))).toEqual(
    [2, 2, 2.5, 3, 6, 9, 9].map((y) => expect.closeTo(y, 12)),
  );
  fc.assert(
    fc.property(points, unit, unit, (sample, a, b) => {
      const fitted = fitMonotone(sample);
      expect(applyPiecewise(fitted, Math.min(a, b))).toBeLessThanOrEqual(applyPiecewise(fitted, Math.max(a, b)));
    }),
  );
});

test('a known distortion is undone', () => {
  const next = generator(5);
  const sample = Array.from({ length: 20_000 }, (): [number, number] => {
    const x = next();
    return [x, Number(next() < x ** 3)];
  });
  const knots = fitMonotone(sample);
  for (const x of [0.1, 0.3, 0.5, 0.7, 0.9]) expect(Math.abs(applyPiecewise(knots, x) - x ** 3)).toBeLessThan(0.04);
});

test('too few reviews of a kind leave the identity for that kind', () => {
  const next = generator(6);
  const scores = Array.from({ length: 300 }, next);
  const examples = scores.map((score, i): Example => {
    const label = score > 0.4 ? 1 : 0;
    return i < 199 ? { text: '', label, rating: 1 + Math.round(9 * score) } : { text: '', label };
  });
  const fitted = fitCalibration(scores, examples);
  expect(fitted.rating).toBe(IDENTITY.rating);
  expect(fitted.positive).not.toEqual(IDENTITY.positive);
  expect([0, 0.25, 1].map((score) => applyPiecewise(fitted.rating, score))).toEqual([1, 3.25, 10]);
});

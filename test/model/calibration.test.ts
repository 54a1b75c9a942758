import { expect, test } from 'vitest';
import {
  applyCalibration,
  applyPiecewise,
  type Calibration,
  IDENTITY,
  invertPiecewise,
  type PiecewiseLinear,
} from '../../lib/model/calibration';

test('a map is linear between its knots and constant outside of them', () => {
  const knots: PiecewiseLinear = [
    [0.2, 2],
    [0.4, 3],
    [0.8, 9],
  ];
  expect([0, 0.2, 0.3, 0.4, 0.6, 0.8, 1].map((x) => applyPiecewise(knots, x))).toEqual(
    [2, 2, 2.5, 3, 6, 9, 9].map((y) => expect.closeTo(y, 12)),
  );
});

test('a map is inverted: a flat part to its middle, values outside to the ends', () => {
  const knots: PiecewiseLinear = [
    [0.1, 2],
    [0.2, 4],
    [0.4, 4],
    [0.8, 9],
  ];
  expect([1, 2, 3, 4, 6.5, 9, 10].map((y) => invertPiecewise(knots, y))).toEqual(
    [0.1, 0.1, 0.15, 0.3, 0.6, 0.8, 0.8].map((x) => expect.closeTo(x, 12)),
  );
  expect(invertPiecewise(constant(7), 3)).toBe(0.5);
});

const constant = (probability: number): PiecewiseLinear => [[0.5, probability]];
const byLength: Calibration = {
  ...IDENTITY,
  positive: constant(0.9),
  byLength: [
    { from: 0, to: 10, positive: constant(0.6) },
    { from: 41, positive: constant(0.8) },
  ],
};

test.each([
  [0, 0.6],
  [10, 0.6],
  [11, 0.9],
  [40, 0.9],
  [41, 0.8],
  [5000, 0.8],
])('the probability for %i words comes from the map of that length, or of all lengths', (words, probability) => {
  expect(applyCalibration(0.7, words, byLength)).toEqual({ rating: expect.closeTo(7.3, 12), probability });
});

test('the probability is never on the other side of one half than the score', () => {
  expect(applyCalibration(0.4, 20, byLength).probability).toBe(0.5);
  expect(applyCalibration(0.6, 20, { ...IDENTITY, positive: constant(0.2) }).probability).toBe(0.5);
  expect(applyCalibration(0.4, 20, { ...IDENTITY, positive: constant(0.2) }).probability).toBe(0.2);
});

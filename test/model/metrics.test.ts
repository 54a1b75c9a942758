import fc from 'fast-check';
import { expect, test } from 'vitest';
import { accuracy, auc, balancedAccuracy, calibrationError, meanAbsoluteError, r2 } from '../../lib/model/metrics';

/** Scores with many ties, and labels. */
const scored = fc.array(fc.tuple(fc.integer({ min: 0, max: 8 }), fc.constantFrom(0, 1)), {
  minLength: 1,
  maxLength: 40,
});
const columns = (rows: [number, number][]) => [rows.map(([x]) => x / 8), rows.map(([, y]) => y)] as const;

test('figures computed by hand', () => {
  const scores = [0.9, 0.5, 0.4, 0.2];
  const labels = [1, 0, 1, 0];
  expect(accuracy(scores, labels)).toBe(0.5);
  expect(balancedAccuracy([0.9, 0.8, 0.7, 0.6], [1, 1, 1, 0])).toBe(0.5);
  expect(auc(scores, labels)).toBe(0.75);
  expect(r2([2, 4, 6], [1, 4, 7])).toBeCloseTo(1 - 2 / 18, 12);
  expect(meanAbsoluteError([2, 4, 6], [1, 4, 7])).toBeCloseTo(2 / 3, 12);
});

test('a score of one half is positive', () => {
  expect(accuracy([0.5], [1])).toBe(1);
});

test('AUC is the share of pairs in the right order, ties counting one half', () => {
  fc.assert(
    fc.property(scored, (rows) => {
      const [scores, labels] = columns(rows);
      const pairs = rows.flatMap(([a, positive]) =>
        positive ? rows.filter(([, label]) => !label).map(([b]) => (a > b ? 1 : a === b ? 0.5 : 0)) : [],
      );
      const expected = pairs.length === 0 ? null : pairs.reduce<number>((sum, pair) => sum + pair, 0) / pairs.length;
      if (expected === null) expect(auc(scores, labels)).toBeNull();
      else expect(auc(scores, labels)).toBeCloseTo(expected, 12);
    }),
  );
});

test('R² is 1 for the truth itself, 0 for its mean, and not defined for a constant truth', () => {
  expect(r2([1, 2, 9], [1, 2, 9])).toBe(1);
  expect(r2([4, 4, 4], [1, 2, 9])).toBe(0);
  expect(r2([1, 2], [5, 5])).toBeNull();
});

test('the calibration error is the gap between promise and outcome, bin by bin', () => {
  expect(calibrationError([0.7, 0.7, 0.7, 0.7], [1, 1, 1, 0])).toBeCloseTo(0.05, 12);
  // Two bins whose gaps of 0.1 have different signs do not cancel out.
  expect(calibrationError([0.9, 0.9, 0.1, 0.1], [1, 1, 0, 0])).toBeCloseTo(0.1, 12);
  expect(calibrationError([0, 1], [0, 1])).toBe(0);
});

test('the calibration error agrees with bins filled one by one', () => {
  fc.assert(
    fc.property(scored, (rows) => {
      const [scores, labels] = columns(rows);
      let expected = 0;
      for (let bin = 0; bin < 15; bin++) {
        const inside = rows.filter(([x]) => (bin === 14 || x / 8 < (bin + 1) / 15) && x / 8 >= bin / 15);
        if (inside.length === 0) continue;
        const promised = inside.reduce((sum, [x]) => sum + x / 8, 0) / inside.length;
        const came = inside.reduce((sum, [, y]) => sum + y, 0) / inside.length;
        expected += (Math.abs(promised - came) * inside.length) / rows.length;
      }
      expect(calibrationError(scores, labels)).toBeCloseTo(expected, 10);
    }),
  );
});

test('nothing is measured on nothing, nor balance and AUC on one side alone', () => {
  for (const measure of [accuracy, balancedAccuracy, auc, r2, meanAbsoluteError, calibrationError])
    expect(measure([], [])).toBeNull();
  expect(balancedAccuracy([0.2, 0.9], [1, 1])).toBeNull();
  expect(auc([0.2, 0.9], [0, 0])).toBeNull();
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyPiecewise } from '../../lib/model/calibration';
import { fitMonotone, meanMap, type Point, weightedMean, weightedMedian } from '../../lib/model/isotonic';
import { generator } from '../gru/random-network';

const unit = fc.double({ min: 0, max: 1, noNaN: true });
const point = fc.record({
  x: fc.oneof(unit, fc.constantFrom(0, 0.5, 1)),
  y: fc.oneof(fc.double({ min: 1, max: 10, noNaN: true }), fc.integer({ min: 1, max: 10 })),
  weight: fc.constantFrom(1, 0.1, 1 / 3, 7),
});
const points = fc.array(point, { minLength: 1, maxLength: 1500 });
const statistics = [
  ['means', weightedMean],
  ['medians', weightedMedian],
] as const;

test.each(statistics)('the knots of %s ascend, are few, and stay within the truth', (_, statistic) => {
  fc.assert(
    fc.property(points, (sample) => {
      const knots = fitMonotone(sample, statistic);
      const truth = sample.map(({ y }) => y);
      expect(knots.length).toBeLessThanOrEqual(48);
      knots.forEach(([x, y], i) => {
        expect(y).toBeGreaterThanOrEqual(Math.min(...truth));
        expect(y).toBeLessThanOrEqual(Math.max(...truth));
        if (i === 0) return;
        expect(x).toBeGreaterThan(knots[i - 1]![0]);
        expect(y).toBeGreaterThan(knots[i - 1]![1]);
      });
    }),
  );
});

test.each(statistics)('the map of %s is monotone between its knots, too', (_, statistic) => {
  fc.assert(
    fc.property(points, unit, unit, (sample, a, b) => {
      const fitted = fitMonotone(sample, statistic);
      expect(applyPiecewise(fitted, Math.min(a, b))).toBeLessThanOrEqual(applyPiecewise(fitted, Math.max(a, b)));
    }),
  );
});

test('no other value has a smaller absolute error than the median, nor a smaller squared one than the mean', () => {
  fc.assert(
    fc.property(points, fc.double({ min: 1, max: 10, noNaN: true }), (sample, other) => {
      const error = (value: number, power: number) =>
        sample.reduce((sum, { y, weight }) => sum + weight * Math.abs(y - value) ** power, 0);
      const tolerance = 1e-9 * (1 + error(other, 2));
      expect(error(weightedMedian(sample), 1)).toBeLessThanOrEqual(error(other, 1) + tolerance);
      expect(error(weightedMean(sample), 2)).toBeLessThanOrEqual(error(other, 2) + tolerance);
    }),
  );
});

const repeated = (count: number, values: readonly [x: number, y: number][], weight = 1): Point[] =>
  Array.from({ length: count }, (_, i) => ({
    x: values[i % values.length]![0],
    y: values[i % values.length]![1],
    weight,
  }));

test('neighbours in the wrong order are pooled', () => {
  // Forty points for each: as few as a knot takes.
  const sample = repeated(160, [
    [0.1, 3],
    [0.2, 1],
    [0.6, 5],
    [0.9, 5],
  ]);
  expect(fitMonotone(sample)).toEqual([
    [expect.closeTo(0.15), 2],
    [expect.closeTo(0.75), 5],
  ]);
});

test('a median ignores how far the others are, and weights count like copies', () => {
  const sample = repeated(3, [
    [0.5, 1],
    [0.5, 9],
    [0.5, 10],
  ]);
  expect(weightedMedian(sample)).toBe(9);
  expect(weightedMean(sample)).toBeCloseTo(20 / 3, 12);
  const copied = [...sample, { ...sample[0]! }, { ...sample[0]! }];
  const weighted = [{ ...sample[0]!, weight: 3 }, ...sample.slice(1)];
  expect(weightedMedian(copied)).toBe(1);
  expect(weightedMedian(weighted)).toBe(1);
  expect(weightedMean(weighted)).toBeCloseTo(weightedMean(copied), 12);
  expect(weightedMedian(sample.slice(0, 2))).toBe(5);
});

test('points of large weight do not make knots of their own', () => {
  const next = generator(3);
  const many = Array.from({ length: 2000 }, () => ({ x: next(), y: next(), weight: 0.001 }));
  const heavy = Array.from({ length: 50 }, () => ({ x: next(), y: next(), weight: 10 }));
  expect(fitMonotone([...many, ...heavy])).toHaveLength(1);
});

test('a known distortion is undone', () => {
  const next = generator(5);
  const sample = Array.from({ length: 20_000 }, () => {
    const x = next();
    return { x, y: Number(next() < x ** 3), weight: 1 };
  });
  const knots = fitMonotone(sample);
  for (const x of [0.1, 0.3, 0.5, 0.7, 0.9]) expect(Math.abs(applyPiecewise(knots, x) - x ** 3)).toBeLessThan(0.05);
});

test('the mean of two maps is their mean at every place', () => {
  fc.assert(
    fc.property(points, points, unit, (one, other, x) => {
      const [a, b] = [fitMonotone(one), fitMonotone(other, weightedMedian)];
      expect(applyPiecewise(meanMap(a, b), x)).toBeCloseTo((applyPiecewise(a, x) + applyPiecewise(b, x)) / 2, 6);
    }),
  );
});

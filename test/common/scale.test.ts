import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  FIVE_STARS,
  fromRating,
  GRADES,
  PERCENT,
  type Scale,
  sharedScale,
  TEN_POINTS,
  toRating,
} from '../../lib/common/scale';

const HUNDRED: Scale = { unit: 'points', highest: 100 };
const FOUR: Scale = { unit: 'points', highest: 4 };
const scales = fc.constantFrom(TEN_POINTS, FIVE_STARS, PERCENT, GRADES, HUNDRED, FOUR);

it.each<[Scale, number, number]>([
  [TEN_POINTS, 0, 1],
  [TEN_POINTS, 1, 1],
  [TEN_POINTS, 8, 8],
  [FIVE_STARS, 0.5, 1],
  [FIVE_STARS, 4.5, 9],
  [FOUR, 2.5, 6.25],
  [HUNDRED, 85, 8.5],
  [PERCENT, 5, 1],
  [GRADES, 0, 1],
  [GRADES, 10, 8.33],
  [GRADES, 13, 10],
])('on %o, %d is the rating %d', (scale, value, rating) => {
  expect(toRating(value, scale)).toBe(rating);
});

it.each<[Scale, number, number]>([
  [FIVE_STARS, 7.6, 3.8],
  [HUNDRED, 8.2, 82],
  [GRADES, 1, 0],
  [GRADES, 8.2, 10],
  [GRADES, 10, 12],
])('on %o, the rating %d is %d', (scale, rating, value) => {
  expect(fromRating(rating, scale)).toBeCloseTo(value, 10);
});

describe('both ways', () => {
  it('a value from the one that stands for 1 up comes back', () => {
    fc.assert(
      fc.property(scales, fc.double({ min: 0.1, max: 1, noNaN: true }), (scale, share) => {
        const value = scale.unit === 'grade' ? Math.max(2, Math.round(share * 12)) : share * scale.highest;
        expect(Math.abs(fromRating(toRating(value, scale), scale) - value)).toBeLessThanOrEqual(scale.highest / 1000);
      }),
    );
  });

  it('a rating comes back, on grades the closest one', () => {
    fc.assert(
      fc.property(scales, fc.double({ min: 1, max: 10, noNaN: true }), (scale, rating) => {
        const off = scale.unit === 'grade' ? 0.45 : 0.005 + 1e-9;
        expect(Math.abs(toRating(fromRating(rating, scale), scale) - rating)).toBeLessThanOrEqual(off);
      }),
    );
  });

  it('keeps the order, and the bounds of 1 and 10', () => {
    const pair = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }));
    fc.assert(
      fc.property(scales, pair, (scale, shares) => {
        const [low, high] = shares.sort((a, b) => a - b).map((share) => toRating(share * scale.highest, scale));
        expect(low).toBeGreaterThanOrEqual(1);
        expect(high).toBeGreaterThanOrEqual(low!);
        expect(high).toBeLessThanOrEqual(10);
      }),
    );
  });
});

it('a scale is shared by all or by none', () => {
  const given = { ...FIVE_STARS, given: 4 };
  expect(sharedScale([given, FIVE_STARS])).toEqual(FIVE_STARS);
  expect(sharedScale([given, TEN_POINTS])).toBeUndefined();
  expect(sharedScale([given, { unit: 'points', highest: 5 }])).toBeUndefined();
  expect(sharedScale([given, undefined])).toBeUndefined();
  expect(sharedScale([undefined, given])).toBeUndefined();
  expect(sharedScale([])).toBeUndefined();
});

import { expect, test } from 'vitest';
import { averagePrecision } from '../../../lib/model/rationales/average-precision';
import { meanFall, partsOf, SHARES } from '../../../lib/model/rationales/faithfulness';
import { topPrecision } from '../../../lib/model/rationales/top-precision';

test('average precision is the mean precision at the marked places', () => {
  // In order: marked, not, marked, not: precision 1/1 and 2/3.
  expect(averagePrecision([0.1, 4, 3, 2], [false, true, false, true])).toBeCloseTo((1 + 2 / 3) / 2, 12);
  expect(averagePrecision([3, 2, 1], [false, false, true])).toBeCloseTo(1 / 3, 12);
  expect(averagePrecision([1, 1], [true, false])).toBe(1);
  expect(averagePrecision([1, 2], [false, false])).toBeNull();
});

test('top precision is the share of marked ones among the highest values', () => {
  const marked = [true, false, true, false, false, true];
  expect(topPrecision([6, 5, 4, 3, 2, 1], marked, 5)).toBe(2 / 5);
  expect(topPrecision([6, 5, 4, 3, 2, 1], marked, 3)).toBe(2 / 3);
  expect(topPrecision([2, 1], [true, false], 5)).toBe(1 / 2);
  expect(topPrecision([2, 1], [false, false], 5)).toBeNull();
  expect(topPrecision([], [], 5)).toBeNull();
});

test('the most relevant words are removed or kept, in their order, at least one', () => {
  const sequence = Int32Array.from({ length: 10 }, (_, i) => 10 + i);
  const { removed, kept } = partsOf(sequence, [0, 9, 1, 8, 2, 7, 3, 6, 4, 5]);
  expect(kept.map((part) => part.length)).toEqual(SHARES.map((share) => Math.ceil(share * 10)));
  expect([...kept[0]!]).toEqual([11]);
  expect([...kept[3]!]).toEqual([11, 13]);
  expect([...kept[4]!]).toEqual([11, 13, 15, 17, 19]);
  expect([...removed[4]!]).toEqual([10, 12, 14, 16, 18]);
});

test('the fall of the probability is its mean over the parts, below 0 where it rises', () => {
  expect(meanFall(0.9, [0.9, 0.7, 0.5, 0.3, 0.1])).toBeCloseTo(0.4, 12);
  expect(meanFall(0.5, [1, 1])).toBe(-0.5);
});

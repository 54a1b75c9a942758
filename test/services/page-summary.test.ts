import { expect, it } from 'vitest';
import { summarizePage } from '../../lib/services/page-summary';

it('counts predictions by rounded rating, ends included', () => {
  const items = [1, 1.4, 9.5, 10, 6.5].map((predicted) => ({ predicted, confidence: 0.9 }));
  expect(summarizePage(items).bins).toEqual([2, 0, 0, 0, 0, 0, 1, 0, 0, 2]);
});

it('compares only the reviews that have both ratings, and says how many', () => {
  const summary = summarizePage([
    { predicted: 8, given: 10, confidence: 0.9 },
    { predicted: 4, given: 3, confidence: 0.7 },
    { predicted: 3, confidence: 0.6 },
  ]);
  expect(summary.meanPredicted).toBe(5);
  expect(summary.compared).toEqual({ count: 2, meanPredicted: 6, meanGiven: 6.5 });
});

it('has no means where there is nothing to average', () => {
  expect(summarizePage([])).toEqual({ bins: Array(10).fill(0), meanPredicted: undefined, compared: undefined });
});

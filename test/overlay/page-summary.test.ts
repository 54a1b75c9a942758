import { expect, it } from 'vitest';
import { extremes, summarizePage } from '../../lib/overlay/page-summary';

it('counts predictions by rounded rating, ends included, and what reviewers gave beside them', () => {
  const items = [1, 1.4, 9.5, 10, 6.5].map((predicted, i) => ({ predicted, ...(i > 2 && { given: 4.5 }) }));
  expect(summarizePage(items).bins).toEqual([2, 0, 0, 0, 0, 0, 1, 0, 0, 2]);
  expect(summarizePage(items).givenBins).toEqual([0, 0, 0, 0, 2, 0, 0, 0, 0, 0]);
});

it('compares only the reviews that have both ratings, and says how many', () => {
  const summary = summarizePage([{ predicted: 8, given: 10 }, { predicted: 4, given: 3 }, { predicted: 3 }]);
  expect(summary.meanPredicted).toBe(5);
  expect(summary.compared).toEqual({ count: 2, meanPredicted: 6, meanGiven: 6.5 });
});

it('has no means where there is nothing to average', () => {
  const none = Array(10).fill(0);
  expect(summarizePage([])).toEqual({ bins: none, givenBins: none, meanPredicted: undefined, compared: undefined });
});

it('finds the reviews at either end, the first of equals, and none where there is no choice', () => {
  const items = [5, 9, 2, 9, 2].map((predicted, id) => ({ predicted, id }));
  expect(extremes(items)).toEqual({ best: items[1], worst: items[2] });
  expect(extremes(items.slice(0, 1))).toBeUndefined();
});

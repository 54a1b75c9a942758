import { expect, it } from 'vitest';
import { FIVE_STARS, GRADES, TEN_POINTS } from '../../lib/common/scale';
import { toneOfRating } from '../../lib/common/tone-of-rating';
import { extremes, summarizePage } from '../../lib/overlay/page-summary';

type Item = Omit<Parameters<typeof summarizePage>[0][number], 'tone'>;
const withTone = <Some extends Item>(item: Some) => ({ ...item, tone: toneOfRating(item.predicted) });
const summarize = (items: readonly Item[]) => summarizePage(items.map(withTone));

it('counts predictions by rounded rating, ends included, and tones', () => {
  const items = [1, 1.4, 9.5, 10, 6.5].map((predicted, i) => ({ predicted, ...(i > 2 && { given: 4.5 }) }));
  expect(summarize(items).bins).toEqual([2, 0, 0, 0, 0, 0, 1, 0, 0, 2]);
  expect(summarize(items).givenBins).toBeUndefined();
});

it('counts what was given beside what is predicted on the same reviews, where at least half of them have both', () => {
  const items = [1, 9.5, 10, 6.5].map((predicted, i) => ({ predicted, ...(i > 1 && { given: 4.5 }) }));
  expect(summarize(items).givenBins).toEqual([0, 0, 0, 0, 2, 0, 0, 0, 0, 0]);
  expect(summarize(items).bins).toEqual([0, 0, 0, 0, 0, 0, 1, 0, 0, 1]);
  expect(summarize(items).tones).toEqual({ positive: 2, mixed: 1, negative: 1 });
});

it('compares only the reviews that have both ratings, and says how many', () => {
  const summary = summarize([{ predicted: 8, given: 10 }, { predicted: 4, given: 3 }, { predicted: 3 }]);
  expect(summary.meanPredicted).toBe(5);
  expect(summary.compared).toEqual({ count: 2, meanPredicted: 6, meanGiven: 6.5 });
});

it('has no means where there is nothing to average', () => {
  const none = Array(10).fill(0);
  expect(summarizePage([])).toEqual({
    scale: TEN_POINTS,
    tones: { positive: 0, mixed: 0, negative: 0 },
    bins: none,
    givenBins: undefined,
    meanPredicted: undefined,
    compared: undefined,
  });
});

it('finds the reviews at either end, the first of equals, and none where there is no choice', () => {
  const items = [5, 9, 2, 9, 2].map((predicted, id) => ({ predicted, id })).map(withTone);
  expect(extremes(items)).toEqual({ best: items[1], worst: items[2] });
  expect(extremes(items.slice(0, 1))).toBeUndefined();
});

it('has means on the scale of the page, where 0 is given as 0', () => {
  const stars = { ...FIVE_STARS, given: 4 };
  expect(
    summarize([
      { predicted: 7, given: 8, scale: stars },
      { predicted: 6, scale: FIVE_STARS },
    ]),
  ).toMatchObject({
    scale: FIVE_STARS,
    meanPredicted: 3.25,
    compared: { count: 1, meanPredicted: 3.5, meanGiven: 4 },
  });
  const points = [0, 5].map((given) => ({ predicted: 3, given: Math.max(1, given), scale: { ...TEN_POINTS, given } }));
  expect(summarize(points).compared).toEqual({ count: 2, meanPredicted: 3, meanGiven: 2.5 });
});

it('has means from 1 to 10 where the scales differ, and on school grades', () => {
  const stars = { predicted: 7, given: 8, scale: { ...FIVE_STARS, given: 4 } };
  const grade = { predicted: 7, given: 10, scale: { ...GRADES, given: 12 } };
  for (const other of [grade, { predicted: 7, given: 10 }])
    expect(summarize([stars, other])).toMatchObject({
      scale: TEN_POINTS,
      meanPredicted: 7,
      compared: { count: 2, meanPredicted: 7, meanGiven: 9 },
    });
  expect(summarize([grade])).toMatchObject({ scale: TEN_POINTS, meanPredicted: 7, compared: { meanGiven: 10 } });
});

import { describe, expect, it } from 'vitest';
import { toneOfRating } from '../../lib/common/tone-of-rating';
import type { PageItem, PageStatus } from '../../lib/messages/payloads';
import { unusualDisagreement } from '../../lib/overlay/disagreement';
import { headlineOf } from '../../lib/overlay/headline';
import { pageSentences } from '../../lib/overlay/page-sentences';
import { barStrings } from './page-strings';

const itemsOf = (predicted: number[], more: Partial<PageItem> = {}): PageItem[] =>
  predicted.map((rating, i) => ({
    id: String(i),
    predicted: rating,
    tone: toneOfRating(rating),
    confidence: 0.9,
    ...more,
  }));

const statusOf = (items: PageItem[], more: Partial<PageStatus> = {}): PageStatus => ({
  site: 'imdb',
  total: items.length,
  found: items.length,
  rated: items.length,
  noOpinion: 0,
  declined: 0,
  unrated: { closedSpoilers: 0, otherLanguage: 0, noOpinion: 0, empty: 0, unreadable: 0 },
  waiting: 0,
  items,
  arrangement: { show: 'all', order: 'page' },
  sortable: true,
  shown: items.length,
  aspects: [],
  ...more,
});
const sentences = (items: PageItem[], more?: Partial<PageStatus>) => pageSentences(statusOf(items, more), barStrings);

it.each([
  [[5, 0, 0], 'allPositive'],
  [[18, 1, 1], 'nearlyAllPositive'],
  [[12, 0, 8], 'mostPositive'],
  [[11, 1, 8], 'divided'],
  [[0, 4, 2], 'mostMixed'],
  [[2, 0, 4], 'mostNegative'],
  [[1, 0, 9], 'nearlyAllNegative'],
  [[0, 0, 5], 'allNegative'],
  [[4, 0, 0], undefined],
] as const)(
  'the headline of %j positive, mixed and negative reviews is %s',
  ([positive, mixed, negative], headline) => {
    expect(headlineOf({ positive, mixed, negative })).toBe(headline);
  },
);

it('the counts stand for a headline where there are too few reviews for one', () => {
  expect(sentences(itemsOf([9, 2]))).toMatchObject({ headline: '1 + · 1 −', tones: undefined });
  expect(sentences(itemsOf([9, 9, 9, 5, 2]))).toMatchObject({ headline: 'Most positive', tones: '3 + · 1 ~ · 1 −' });
});

it('predicted and given are means over the same reviews, and says of how many where not all have both', () => {
  const items = [...itemsOf([8, 6], { given: 9 }), ...itemsOf([1])];
  expect(sentences(items).means).toBe('2 reviews: predicted 7.0, given 9.0');
  expect(sentences(items.slice(0, 2)).means).toBe('predicted 7.0, given 9.0');
  expect(sentences(itemsOf([8, 6])).means).toBe('predicted 7.0');
  expect(sentences([]).means).toBeUndefined();
});

it('says how many reviews the film has, unless the page holds them all', () => {
  expect(sentences(itemsOf([8, 6]), { total: 25, ofFilm: 5081 }).counts).toBe('2/25 · of 5,081');
  expect(sentences(itemsOf([8, 6]), { total: 2, ofFilm: 2 }).counts).toBe('2/2');
});

it('explains every review without a rating', () => {
  const unrated = { closedSpoilers: 11, otherLanguage: 2, noOpinion: 0, empty: 1, unreadable: 3 };
  expect(sentences(itemsOf([8]), { unrated }).unrated).toBe('not rated: 11 closed, 2 foreign, 1 empty, 3 unreadable');
  expect(sentences(itemsOf([8])).unrated).toBeUndefined();
});

describe('the hint at ratings and texts that disagree', () => {
  const agreeing = (count: number) => itemsOf(Array<number>(count).fill(8), { given: 8 });
  const disagreeing = (count: number) => itemsOf(Array<number>(count).fill(8), { given: 1, disagrees: true });

  it('comes from a quarter of the reviews on, and from five', () => {
    expect(unusualDisagreement([...agreeing(16), ...disagreeing(5)])).toBeUndefined();
    expect(unusualDisagreement([...agreeing(15), ...disagreeing(5)])).toEqual({ count: 5, of: 20, wordsBetter: 5 });
    expect(unusualDisagreement(disagreeing(4))).toBeUndefined();
  });

  it('counts only reviews with a rating or a verdict, and says how many texts are better', () => {
    const negative = itemsOf([2], { verdict: 'positive', disagrees: true });
    const items = [...itemsOf(Array<number>(50).fill(8)), ...disagreeing(4), ...negative];
    expect(sentences(items).hint).toBe('5 of 5 disagree, 4 better');
  });
});

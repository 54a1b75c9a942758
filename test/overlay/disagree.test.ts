import { expect, it } from 'vitest';
import type { Review, Score } from '../../lib/common/review';
import { disagrees } from '../../lib/overlay/disagree';

const good: Score = { score: 0.9, rating: 8, positive: true, confidence: 0.9, tone: 'positive' };

it.each<[string, Partial<Review>, Partial<Score>, boolean]>([
  ['three points apart', { rating: 5 }, {}, true],
  ['less than three points apart', { rating: 5.5 }, {}, false],
  ['without stars', {}, {}, false],
  ['a thumb for the other side', { verdict: 'negative' }, {}, true],
  ['a thumb for the same side', { verdict: 'positive' }, {}, false],
  ['far apart, but less sure than asked for', { rating: 1 }, { confidence: 0.55 }, false],
  ['far apart, but mixed', { rating: 1 }, { tone: 'mixed' }, false],
  ['a thumb, but mixed', { verdict: 'negative' }, { tone: 'mixed' }, false],
  ['far apart, but without an opinion', { rating: 1 }, { tone: 'none' }, false],
  ['far apart, in a language that is not read', { rating: 1 }, { declined: 'language', tone: 'none' }, false],
])('stars and words that are %s', (_, review, score, expected) => {
  expect(disagrees({ site: 'imdb', id: 'rw1', text: '', ...review }, { ...good, ...score }, 0.6)).toBe(expected);
});

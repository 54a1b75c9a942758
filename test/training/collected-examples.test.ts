import { expect, it } from 'vitest';
import { targetOf } from '../../lib/data/ratings';
import type { CollectedReview } from '../../lib/store/collected-reviews';
import { examplesOf } from '../../lib/training/collected-examples';

const review = (i: number, more: Partial<CollectedReview> = {}): CollectedReview => ({
  key: `${i}`,
  text: `Text of ${i}`,
  site: 'imdb',
  at: i,
  source: 'reviewer',
  ...more,
});

it('gives training the text and the opinion, and the film where there are enough films to split by', () => {
  const ofFilms = (count: number) =>
    Array.from({ length: 40 }, (_, i) => review(i, { rating: 8, movie: `imdb:tt${i % count}` }));
  expect(examplesOf(ofFilms(19))[0]).toEqual({ text: 'Text of 0', rating: 8 });
  expect(examplesOf(ofFilms(20))[0]).toEqual({ text: 'Text of 0', rating: 8, movie: 'imdb:tt0' });
});

it('trains a mixed review as a rating in the middle, and a text without an opinion as no rating', () => {
  const corrected = (tone: 'mixed' | 'none') => review(1, { tone, source: 'user', reviewer: { rating: 2 } });
  const examples = examplesOf([corrected('mixed'), corrected('none')]);
  expect(examples).toEqual([
    { text: 'Text of 1', rating: 5.5 },
    { text: 'Text of 1', noOpinion: true },
  ]);
  expect(examples.map(targetOf)).toEqual([0.5, 0.5]);
});

it("takes the correction rather than the reviewer's own opinion", () => {
  const corrected = review(1, { label: 1, source: 'user', reviewer: { rating: 2 } });
  expect(examplesOf([corrected])).toEqual([{ text: 'Text of 1', label: 1 }]);
});

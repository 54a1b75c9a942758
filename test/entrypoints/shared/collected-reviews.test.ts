import { expect, it } from 'vitest';
import { toCsv } from '../../../entrypoints/popup/collected-reviews/export';
import { figuresOf, matching } from '../../../entrypoints/shared/collected-reviews/figures';
import { readReviews } from '../../../lib/data/read-reviews';
import type { CollectedReview } from '../../../lib/store/collected-reviews';

const example = (text: string, more: Partial<CollectedReview> = {}): CollectedReview => ({
  key: text,
  text,
  site: 'imdb',
  movie: 'imdb:tt1',
  at: Date.UTC(2026, 10, 25),
  source: 'reviewer',
  ...more,
});

it('reviews are counted by site, by rounded rating, and by side where they have no rating', () => {
  const figures = figuresOf([
    example('a', { rating: 10 }),
    example('b', { rating: 6.5, label: 1, site: 'rottentomatoes' }),
    example('c', { label: 1, site: 'steam' }),
    example('d', { label: 0, source: 'user' }),
    example('e', { rating: 1 }),
    example('f', { tone: 'mixed', source: 'user' }),
    example('g', { tone: 'none', source: 'user' }),
    example('h', { rating: 7, source: 'user' }),
  ]);
  expect(figures).toEqual({
    sites: [
      ['imdb', 6],
      ['rottentomatoes', 1],
      ['steam', 1],
    ],
    ratings: [1, 0, 0, 0, 0, 0, 2, 0, 0, 1],
    tones: { positive: 1, negative: 1, mixed: 1, none: 1 },
  });
});

it('a search finds the reviews that hold all its words, in text or film, in any case', () => {
  const all = [example('A kite over the Harbour'), example('The harbour at night', { movie: 'imdb:tt2' })];
  expect(matching(all, '  ')).toBe(all);
  expect(matching(all, 'HARBOUR kite')).toEqual([all[0]]);
  expect(matching(all, 'tt2 harbour')).toEqual([all[1]]);
  expect(matching(all, 'submarine')).toEqual([]);
});

it('the exported file tells all that is kept, and is read back by whoever trains', async () => {
  const csv = toCsv([
    example('=1+1, said the\n"hero"', { rating: 8.5 }),
    example('Not for me', { label: 0, source: 'user', movie: undefined }),
    example('So so', { tone: 'mixed', source: 'user' }),
    example('Who is in it?', { tone: 'none', source: 'user' }),
  ]);
  expect(csv).toBe(
    'review,rating,sentiment,movie,site,source,collected\n' +
      `"'=1+1, said the\n""hero""",8.5,,imdb:tt1,imdb,reviewer,2026-11-25T00:00:00.000Z\n` +
      'Not for me,,0,,imdb,user,2026-11-25T00:00:00.000Z\n' +
      'So so,5.5,,imdb:tt1,imdb,user,2026-11-25T00:00:00.000Z\n' +
      'Who is in it?,,none,imdb:tt1,imdb,user,2026-11-25T00:00:00.000Z\n',
  );
  expect(await readReviews(new Blob([csv]))).toEqual({
    examples: [
      { text: '=1+1, said the\n"hero"', rating: 8.5, movie: 'imdb:tt1' },
      { text: 'Not for me', label: 0 },
      { text: 'So so', rating: 5.5, movie: 'imdb:tt1' },
      { text: 'Who is in it?', noOpinion: true, movie: 'imdb:tt1' },
    ],
    bad: [],
    badCount: 0,
  });
});

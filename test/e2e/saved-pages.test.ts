import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBadges, waitForBadges } from '../../lib/cli/read-badges';
import { Extension } from './extension';

/** Real pages that lie beside the project where somebody has saved some; they are not ours to carry along. */
const FOLDER = new URL('../../../shared/pages/', import.meta.url);
const PAGES = [
  { file: 'imdb-reviews-2025.html', url: 'https://www.imdb.com/title/tt1375666/reviews/', readable: 14 },
  { file: 'imdb-reviews-2023.html', url: 'https://www.imdb.com/title/tt0111161/reviews', readable: 12 },
  { file: 'imdb-title-2025.html', url: 'https://www.imdb.com/title/tt26581740/', readable: 5 },
  {
    file: 'rottentomatoes-audience-2025.html',
    url: 'https://www.rottentomatoes.com/m/ant_man_and_the_wasp_quantumania/reviews?type=user',
    readable: 20,
  },
  { file: 'letterboxd-film-2025.html', url: 'https://letterboxd.com/film/weapons-2025/', readable: 12 },
  { file: 'letterboxd-review-2025.html', url: 'https://letterboxd.com/user/film/name/', readable: 1 },
  {
    file: 'metacritic-user-2019.html',
    url: 'https://www.metacritic.com/movie/star-wars-episode-viii---the-last-jedi/user-reviews',
    readable: 15,
  },
  {
    file: 'reconstructed/rottentomatoes_2026_reviews.html',
    url: 'https://www.rottentomatoes.com/m/x/reviews/',
    readable: 3,
  },
  {
    file: 'reconstructed/metacritic_2026_reviews.html',
    url: 'https://www.metacritic.com/movie/x/user-reviews/',
    readable: 2,
  },
];
const present = existsSync(FOLDER);

if (!present) console.warn('skipped: ../shared/pages is absent');
describe.skipIf(!present)('saved pages', () => {
  let extension: Extension;
  beforeAll(async () => {
    extension = await Extension.launch();
  });
  afterAll(() => extension.close());

  it.each(PAGES)('$file: $readable reviews have one badge each', async ({ file, url, readable }) => {
    const page = await extension.open(url, readFileSync(new URL(file, FOLDER), 'utf8'));
    await waitForBadges(page, readable);
    const badges = await readBadges(page);
    expect(badges.map(({ state }) => state).filter((state) => state === 'pending' || state === 'failed')).toEqual([]);
    expect(new Set(badges.map(({ reviewId }) => reviewId)).size).toBe(readable);
    expect(badges).toHaveLength(readable);
  });
});

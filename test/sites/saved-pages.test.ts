import { describe, expect, it } from 'vitest';
import { readPage } from '../../lib/sites/reading/read-page';
import { hasSavedPage, savedPage } from './pages';

/**
 * Real pages that lie beside the project where somebody has saved some. Of each: its address, and how many reviews it
 * holds, how many of them rated, spoilers and cut; its first rating, 0 for none.
 */
const PAGES: [name: string, url: string, counts: number[]][] = [
  ['imdb-reviews-2025', 'https://www.imdb.com/title/tt1375666/reviews/', [14, 14, 0, 0, 10]],
  ['imdb-reviews-2023', 'https://www.imdb.com/title/tt0111161/reviews', [12, 12, 3, 0, 8]],
  ['imdb-title-2025', 'https://www.imdb.com/title/tt26581740/', [5, 5, 0, 0, 8]],
  [
    'rottentomatoes-audience-2025',
    'https://www.rottentomatoes.com/m/ant_man_and_the_wasp_quantumania/reviews?type=user',
    [20, 20, 0, 0, 7],
  ],
  ['letterboxd-film-2025', 'https://letterboxd.com/film/weapons-2025/', [12, 12, 5, 0, 9]],
  ['letterboxd-review-2025', 'https://letterboxd.com/user/film/name/', [1, 1, 0, 0, 10]],
  [
    'metacritic-user-2019',
    'https://www.metacritic.com/movie/star-wars-episode-viii---the-last-jedi/user-reviews',
    [15, 15, 2, 0, 8],
  ],
  ['amazon-reviews-2024', 'https://www.amazon.com/product-reviews/B000000000', [10, 10, 0, 0, 6]],
  ['goodreads-2022', 'https://www.goodreads.com/book/show/13079982', [8, 8, 0, 0, 4]],
  ['schema-microdata', 'https://www.example.com/', [1, 0, 0, 1, 0]],
  ['reconstructed/rottentomatoes_2026_reviews', 'https://www.rottentomatoes.com/m/x/reviews/', [3, 2, 0, 0, 6.25]],
  ['reconstructed/rottentomatoes_2025-26_review-card', 'https://www.rottentomatoes.com/m/x/reviews', [2, 2, 0, 0, 7]],
  ['reconstructed/rottentomatoes_2024-25_movie_page', 'https://www.rottentomatoes.com/m/x', [2, 2, 0, 0, 7.5]],
  ['reconstructed/letterboxd_2026_inline-rating', 'https://letterboxd.com/film/x/', [2, 2, 1, 0, 9]],
  ['reconstructed/metacritic_2026_reviews', 'https://www.metacritic.com/movie/x/user-reviews/', [2, 2, 0, 0, 9]],
  ['reconstructed/metacritic_2023-25_reviews', 'https://www.metacritic.com/movie/x/user-reviews/', [1, 1, 0, 0, 9]],
  ['reconstructed/amazon_2026_product_page', 'https://www.amazon.com.au/dp/B000000000', [1, 1, 0, 0, 8]],
  ['reconstructed/tmdb_reviews', 'https://www.themoviedb.org/movie/1/reviews', [1, 1, 0, 1, 8]],
  ['reconstructed/trakt_2026_comments', 'https://trakt.tv/movies/x', [2, 0, 2, 0, 0]],
];

/** Words that a site writes beside a text, and no reviewer at the end of one. */
const INTERFACE =
  /(Read more|Show (more|less)|See (more|less)|Permalink|found this helpful|Expand|Report( as inappropriate)?|read the rest\.|handle the truth\.|\d out of 5 stars)$/i;

describe.each(PAGES)('%s as saved by others', (name, url, expected) => {
  const absent = !hasSavedPage(name);
  if (absent) console.warn(`skipped: ../shared/pages/${name}.html is absent`);

  it.skipIf(absent)('is read completely, and without what the site wrote', () => {
    const reviews = readPage(savedPage(name), url).reads.map(({ review }) => review);
    const having = (key: 'rating' | 'spoiler' | 'partial') => reviews.filter((one) => one[key] !== undefined).length;
    const found = [reviews.length, having('rating'), having('spoiler'), having('partial'), reviews[0]?.rating ?? 0];
    expect(found).toEqual(expected);
    for (const { text, title = '' } of reviews) {
      expect(text).not.toMatch(INTERFACE);
      expect(title).not.toMatch(INTERFACE);
    }
  });
});

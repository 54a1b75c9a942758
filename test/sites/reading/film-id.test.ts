import { expect, it } from 'vitest';
import { filmId } from '../../../lib/sites/reading/film-id';

const of = (site: string, url: string) => filmId(site, new URL(url));

it.each([
  ['imdb', 'https://www.imdb.com/title/tt99001234/reviews/?sort=curated', 'imdb:tt99001234'],
  ['imdb', 'https://m.imdb.com/de/title/tt99001234/', 'imdb:tt99001234'],
  ['letterboxd', 'https://letterboxd.com/film/kite-season/reviews/page/2/', 'letterboxd:kite-season'],
  ['letterboxd', 'https://letterboxd.com/piet/film/kite-season/', 'letterboxd:kite-season'],
  ['rottentomatoes', 'https://www.rottentomatoes.com/m/kite_season/reviews', 'rottentomatoes:kite_season'],
  ['metacritic', 'https://www.metacritic.com/game/kite-simulator/user-reviews', 'metacritic:kite-simulator'],
  ['tmdb', 'https://www.themoviedb.org/movie/9001-kite-season/reviews', 'tmdb:9001-kite-season'],
  ['trakt', 'https://app.trakt.tv/shows/kite-season/comments', 'trakt:kite-season'],
])('is the same for all pages of a film: %s, %s', (site, url, id) => {
  expect(of(site, url)).toBe(id);
});

it('is the page where the address names no film', () => {
  const user = of('imdb', 'https://www.imdb.com/user/ur1/reviews');
  expect(user).toMatch(/^imdb:[0-9a-f]{16}$/);
  expect(of('imdb', 'https://www.imdb.com/user/ur1/reviews?page=2')).toBe(user);
  expect(of('imdb', 'https://www.imdb.com/user/ur2/reviews')).not.toBe(user);
});

it('keeps the pages of different sites apart, where the site is any site', () => {
  expect(of('markup', 'https://example.org/reviews')).not.toBe(of('markup', 'https://example.com/reviews'));
});

it('is never longer than a message may hold', () => {
  expect(of('imdb', `https://www.imdb.com/title/${'x'.repeat(500)}/`).length).toBeLessThan(100);
});

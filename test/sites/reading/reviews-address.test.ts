import { describe, expect, it } from 'vitest';
import { ALL_SITES } from '../../../lib/sites/all-sites';
import { reviewsAddress } from '../../../lib/sites/reading/reviews-address';
import { siteFor } from '../../../lib/sites/registry';

const site = (id: string) => ALL_SITES.find((one) => one.id === id)!;

describe.each([
  [
    'imdb',
    'https://www.imdb.com/title/tt1375666/fullcredits/?ref_=tt',
    'https://www.imdb.com/title/tt1375666/reviews/',
  ],
  ['imdb', 'https://m.imdb.com/de/title/tt1375666', 'https://m.imdb.com/de/title/tt1375666/reviews/'],
  ['imdb', 'https://www.imdb.com/fr-ca/title/tt1375666/', 'https://www.imdb.com/fr-ca/title/tt1375666/reviews/'],
  [
    'rottentomatoes',
    'https://www.rottentomatoes.com/m/kites',
    'https://www.rottentomatoes.com/m/kites/reviews/all-critics',
  ],
  [
    'rottentomatoes',
    'https://www.rottentomatoes.com/tv/kites/s02/e03',
    'https://www.rottentomatoes.com/tv/kites/s02/reviews/all-critics',
  ],
  ['letterboxd', 'https://letterboxd.com/film/kites/', 'https://letterboxd.com/film/kites/reviews/'],
  ['letterboxd', 'https://letterboxd.com/fernhill/film/kites/', 'https://letterboxd.com/film/kites/reviews/'],
  [
    'metacritic',
    'https://www.metacritic.com/movie/kites/details/',
    'https://www.metacritic.com/movie/kites/user-reviews/',
  ],
  ['metacritic', 'https://www.metacritic.com/game/kites/', 'https://www.metacritic.com/game/kites/user-reviews/'],
  [
    'tmdb',
    'https://www.themoviedb.org/movie/9001-kites?language=de',
    'https://www.themoviedb.org/movie/9001-kites/reviews',
  ],
  [
    'allocine',
    'https://www.allocine.fr/film/fichefilm_gen_cfilm=9001.html',
    'https://www.allocine.fr/film/fichefilm-9001/critiques/spectateurs/',
  ],
  [
    'allocine',
    'https://www.adorocinema.com/filmes/filme-9001/',
    'https://www.adorocinema.com/filmes/filme-9001/criticas/espectadores/',
  ],
  [
    'allocine',
    'https://www.sensacine.com/peliculas/pelicula-9001/trailer-19563421/',
    'https://www.sensacine.com/peliculas/pelicula-9001/criticas-espectadores/',
  ],
  [
    'allocine',
    'https://www.beyazperde.com/filmler/film-9001/oyuncular/',
    'https://www.beyazperde.com/filmler/film-9001/kullanici-elestirileri/',
  ],
  ['allocine', 'https://www.filmstarts.de/kritiken/9001.html', 'https://www.filmstarts.de/kritiken/9001/userkritiken/'],
  [
    'filmaffinity',
    'https://www.filmaffinity.com/es/film9001.html',
    'https://www.filmaffinity.com/es/reviews/1/9001.html',
  ],
  ['douban', 'https://movie.douban.com/subject/9001/', 'https://movie.douban.com/subject/9001/comments'],
])('%s: %s', (id, page, reviews) => {
  it('leads to a page of reviews of the same site', () => {
    expect(reviewsAddress(site(id), page)).toBe(reviews);
    expect(siteFor(reviews, ALL_SITES)).toBe(site(id));
  });

  it('leads nowhere from the page of reviews itself', () => {
    expect(reviewsAddress(site(id), `${reviews}?page=2`)).toBeUndefined();
    expect(reviewsAddress(site(id), reviews.replace(/\/$/, ''))).toBeUndefined();
  });
});

it('leads nowhere from a page that is about no film', () => {
  for (const { id } of ALL_SITES) expect(reviewsAddress(site(id), 'https://site.example/news/1')).toBeUndefined();
});

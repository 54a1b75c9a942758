import { FIVE_STARS } from '../common/scale';
import type { Layout, Site } from './site';

/** Spectators' reviews, the same on the sister sites; half-stars are written with a decimal comma. */
const list2026: Layout = {
  name: 'list-2026',
  element: '.review-card',
  text: '.review-card-content',
  rating: { selector: '.review-card-review-holder .stareval-note', scale: FIVE_STARS },
  id: { selector: '[id^="review_"]', attribute: 'id', pattern: /\d+/ },
  anchor: '.review-card-meta-date',
};

export const allocine: Site = {
  id: 'allocine',
  name: 'AlloCiné',
  matches: [
    'https://www.allocine.fr/film/*/critiques/*',
    'https://www.adorocinema.com/filmes/*/criticas/*',
    'https://www.sensacine.com/peliculas/*/criticas*',
    'https://www.beyazperde.com/filmler/*/kullanici-elestirileri/*',
    'https://www.filmstarts.de/kritiken/*/userkritiken*',
  ],
  filmReviews: {
    film: /^\/film\/fichefilm(?:_gen_cfilm=|-)(\d+).*/,
    reviews: '/film/fichefilm-$1/critiques/spectateurs/',
  },
  layouts: [list2026],
};

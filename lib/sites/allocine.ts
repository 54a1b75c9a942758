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
  // AlloCiné, AdoroCinema, SensaCine, Beyazperde, FILMSTARTS
  filmReviews: [
    { film: /^\/film\/fichefilm(?:_gen_cfilm=|-)(\d+).*/, reviews: '/film/fichefilm-$1/critiques/spectateurs/' },
    { film: /^\/filmes\/filme-(\d+).*/, reviews: '/filmes/filme-$1/criticas/espectadores/' },
    { film: /^\/peliculas\/pelicula-(\d+).*/, reviews: '/peliculas/pelicula-$1/criticas-espectadores/' },
    { film: /^\/filmler\/film-(\d+).*/, reviews: '/filmler/film-$1/kullanici-elestirileri/' },
    { film: /^\/kritiken\/(\d+).*/, reviews: '/kritiken/$1/userkritiken/' },
  ],
  layouts: [list2026],
};

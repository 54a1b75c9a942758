import { PERCENT } from '../common/scale';
import type { Layout, Site } from './site';

/** Per cent today, out of 10 on older pages. */
const RATING = { selector: '.rating', best: 10, scale: PERCENT };
const ID = { selector: 'a[href*="/review/"]', attribute: 'href', pattern: /(?<=\/review\/)\w+/ };

/** The beginnings of all reviews of a film. */
const list2026: Layout = {
  name: 'list-2026',
  element: '.review_container .card',
  text: '.teaser',
  rating: RATING,
  id: ID,
  strip: 'a[href*="/review/"]',
  partial: '.teaser a[href*="/review/"]',
  anchor: '.rating, h3:not(:has(~ .rating)) a',
};

/** One review on a page of its own. */
const single2026: Layout = {
  name: 'single-2026',
  element: 'main:has(h3 a[href*="/review/"]):not(:has(.review_container))',
  text: 'div.content',
  rating: RATING,
  id: ID,
  anchor: '.rating, h3:not(:has(~ .rating)) a',
};

export const tmdb: Site = {
  id: 'tmdb',
  name: 'TMDB',
  matches: [
    'https://www.themoviedb.org/movie/*/reviews*',
    'https://www.themoviedb.org/tv/*/reviews*',
    'https://www.themoviedb.org/review/*',
  ],
  filmReviews: [{ film: /^(\/(?:movie|tv)\/\d[^/]*).*/, reviews: '$1/reviews' }],
  layouts: [list2026, single2026],
};

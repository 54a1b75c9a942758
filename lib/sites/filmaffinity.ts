import type { Layout, Site } from './site';

/** A review, and the part of it that gives the end away: apart, and closed. */
const PARTS = ':is(.review-text1, .review-text2)';

const cards2024: Layout = {
  name: 'cards-2024',
  element: '.movie-review-wrapper',
  text: '.movie-review-wrapper',
  title: '.review-title',
  rating: { selector: '.user-reviews-movie-rating', best: 10 },
  spoiler: '.review-text2:not(:empty)',
  // All but the two parts, and what is in them and around them.
  strip: `:not(${PARTS}, ${PARTS} *, :has(${PARTS}))`,
  partial: '.review-text2:empty',
  anchor: '.review-date',
};

export const filmaffinity: Site = {
  id: 'filmaffinity',
  name: 'Filmaffinity',
  matches: ['https://www.filmaffinity.com/*/reviews/*'],
  layouts: [cards2024],
};

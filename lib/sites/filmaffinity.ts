import type { Layout, Site } from './site';

/** A review, and the part of it with spoilers, which is separate and collapsed. */
const PARTS = ':is(.review-text1, .review-text2)';

const list2024: Layout = {
  name: 'list-2024',
  element: '.movie-review-wrapper',
  text: '.movie-review-wrapper',
  title: '.review-title',
  rating: { selector: '.user-reviews-movie-rating', best: 10 },
  spoiler: '.review-text2:not(:empty)',
  // Everything but the two parts, their descendants and their ancestors.
  strip: `:not(${PARTS}, ${PARTS} *, :has(${PARTS}))`,
  partial: '.review-text2:empty',
  anchor: '.review-date',
};

export const filmaffinity: Site = {
  id: 'filmaffinity',
  name: 'Filmaffinity',
  matches: ['https://www.filmaffinity.com/*/reviews/*'],
  filmReviews: [{ film: /^(\/\w{2})\/film(\d+)\.html$/, reviews: '$1/reviews/1/$2.html' }],
  layouts: [list2024],
};

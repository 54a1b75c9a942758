import type { Layout, Site } from './site';

/** The part of a review that gives the end away stands apart, closed: it is left alone. */
const cards2024: Layout = {
  name: 'cards-2024',
  card: '.movie-review-wrapper',
  text: '.review-text1',
  title: '.review-title',
  rating: { selector: '.user-reviews-movie-rating', best: 10 },
  partial: '.review-text2',
  anchor: '.review-date',
};

export const filmaffinity: Site = {
  id: 'filmaffinity',
  name: 'Filmaffinity',
  matches: ['https://www.filmaffinity.com/*/reviews/*'],
  layouts: [cards2024],
};

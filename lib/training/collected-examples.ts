import type { Example } from '../data/example';
import { type CollectedReview, opinionOf } from '../store/collected-reviews';

/** With fewer films, a split by film leaves too few of them on one side. */
const FEWEST_FILMS = 20;

/**
 * Collected reviews as training sees them. Where they are of few films, the films are left out: reviews of one film
 * then stand on both sides of the split.
 */
export function examplesOf(reviews: readonly CollectedReview[]): Example[] {
  const byFilm = new Set(reviews.map(({ movie }) => movie)).size >= FEWEST_FILMS;
  return reviews.map(({ text, movie, ...review }) => ({
    text,
    ...opinionOf(review),
    ...(byFilm && movie !== undefined && { movie }),
  }));
}

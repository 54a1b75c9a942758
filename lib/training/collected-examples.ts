import type { Example } from '../data/example';
import type { CollectedReview, Opinion } from '../store/collected-reviews';

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
    ...trainedOpinion(review),
    ...(byFilm && movie !== undefined && { movie }),
  }));
}

/** The middle of the scale from 1 to 10. */
const MIXED = 5.5;

/** A mixed review is trained as a rating, a text without an opinion as no rating. */
export function trainedOpinion({ rating, label, tone }: Opinion): Pick<Example, 'rating' | 'label' | 'noOpinion'> {
  if (tone) return tone === 'mixed' ? { rating: MIXED } : { noOpinion: true };
  return { ...(rating !== undefined && { rating }), ...(label !== undefined && { label }) };
}

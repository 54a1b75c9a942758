import type { Tone } from './review';

/** Ratings at or above which, and at or below which, a review counts as positive and negative (as aclImdb does). */
const POSITIVE_FROM = 7;
const NEGATIVE_UP_TO = 4;

/** @param rating 1 to 10 */
export function toneOfRating(rating: number): Exclude<Tone, 'none'> {
  if (rating >= POSITIVE_FROM) return 'positive';
  return rating <= NEGATIVE_UP_TO ? 'negative' : 'mixed';
}

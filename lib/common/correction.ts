import type { Tone } from './review';
import { toneOfRating } from './tone-of-rating';

/** The user's own opinion of a review: a rating from 1 to 10, or only a tone. */
export type Correction = { rating: number } | { tone: Tone };

export function toneOfCorrection(correction: Correction): Tone {
  return 'tone' in correction ? correction.tone : toneOfRating(correction.rating);
}

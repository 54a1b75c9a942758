import type { Review, Score } from '../common/review';
import { DISAGREE_FROM } from './badge-thresholds';

/** Whether two ratings from 1 to 10 are far apart. */
export function farApart(one: number, other: number): boolean {
  return Math.abs(one - other) >= DISAGREE_FROM;
}

/**
 * Whether the reviewer's own rating or verdict contradicts the predicted one: ratings far apart, or a verdict on the
 * other side. An unsure prediction contradicts nothing.
 */
export function disagrees({ rating, verdict }: Review, score: Score, unsureBelow: number): boolean {
  if (score.declined || score.confidence < unsureBelow) return false;
  if (rating !== undefined) return farApart(score.rating, rating);
  return verdict !== undefined && (verdict === 'positive') !== score.positive;
}

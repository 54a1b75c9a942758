import type { Review, Score } from '../common/review';
import { DISAGREE_FROM, isUnsure } from './badge-thresholds';

/** Whether two ratings from 1 to 10 are far apart. */
export function farApart(one: number, other: number): boolean {
  return Math.abs(one - other) >= DISAGREE_FROM;
}

/**
 * Whether the reviewer's own rating or verdict contradicts the predicted one: ratings far apart, or a verdict on the
 * other side. Only a positive or negative prediction contradicts, and only one that is as sure as the user asks for.
 */
export function disagrees({ rating, verdict }: Review, score: Score, unsureBelow?: number): boolean {
  if (score.tone === 'none' || score.tone === 'mixed' || isUnsure(score, unsureBelow)) return false;
  if (rating !== undefined) return farApart(score.rating, rating);
  return verdict !== undefined && verdict !== score.tone;
}

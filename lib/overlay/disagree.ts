import type { Review, Score } from '../common/review';

/** Points on the 1 to 10 scale from which on two ratings differ much. */
export const MUCH = 3;

/**
 * Whether the reviewer's stars say something else than the text: ratings far apart, or a thumb for the other side.
 * What the network is unsure of proves nothing.
 */
export function disagrees({ rating, verdict }: Review, score: Score, unsureBelow: number): boolean {
  if (score.declined || score.confidence < unsureBelow) return false;
  if (rating !== undefined) return Math.abs(score.rating - rating) >= MUCH;
  return verdict !== undefined && (verdict === 'positive') !== score.positive;
}

import { sideOfTarget } from './target';

/** The rarer side counts at most so much more: a few reviews repeated very often are learned by heart. */
const MOST = 3;

/**
 * How much more a text with some target should count, so that both sides of its source weigh the same: on most sites few
 * reviews are negative, and a network that learns from them as they come takes doubtful ones for positive.
 * @param targets of all texts of the source, in [0, 1]; NaN where unknown
 */
export function sideBalance(targets: readonly number[]): (target: number) => number {
  const sides = targets.map(sideOfTarget);
  const negative = sides.filter((side) => side === 'negative').length;
  const positive = sides.filter((side) => side === 'positive').length;
  if (negative === 0 || positive === 0) return () => 1;
  const factor = Math.min(MOST, Math.max(negative / positive, positive / negative));
  const rarer = negative < positive ? 'negative' : 'positive';
  return (target) => (sideOfTarget(target) === rarer ? factor : 1);
}

/** Targets this far from the middle have a side. */
const CLEAR = 0.2;

/** The rarer side counts at most so much more: a few reviews repeated very often are learned by heart. */
const MOST = 3;

/**
 * How much more a text with some target should count, so that both sides of its source weigh the same: on most sites few
 * reviews are negative, and a network that learns from them as they come takes doubtful ones for positive.
 * @param targets of all texts of the source, in [0, 1]; NaN where unknown
 */
export function sideBalance(targets: readonly number[]): (target: number) => number {
  const negative = targets.filter(isNegative).length;
  const positive = targets.filter(isPositive).length;
  if (negative === 0 || positive === 0) return () => 1;
  const factor = Math.min(MOST, Math.max(negative / positive, positive / negative));
  const isRarer = negative < positive ? isNegative : isPositive;
  return (target) => (isRarer(target) ? factor : 1);
}

const isNegative = (target: number) => target <= 0.5 - CLEAR;
const isPositive = (target: number) => target >= 0.5 + CLEAR;

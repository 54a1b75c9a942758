import type { Source, TaughtExample } from './sources';

/** Half the scale from 1 to 10, and its middle. */
const HALF = 4.5;
const MIDDLE = 5.5;

/**
 * The target of a rating from 1 to 10: 0 for 1, 0.5 for 5.5, 1 for 10, steepest in the middle. Squared errors then
 * count the side of a review more than how extreme it is; the calibration turns scores into ratings again.
 */
export function targetOfRating(rating: number): number {
  const share = (rating - MIDDLE) / HALF;
  return 0.5 + 0.5 * Math.sign(share) * Math.sqrt(Math.abs(share));
}

/** Targets this far from the middle have a side. */
const CLEAR = 0.2;

/** The side of a target in [0, 1]; undefined near the middle, and where it is unknown (NaN). */
export function sideOfTarget(target: number): 'positive' | 'negative' | undefined {
  if (target >= 0.5 + CLEAR) return 'positive';
  return target <= 0.5 - CLEAR ? 'negative' : undefined;
}

/**
 * The target of an example by its source, in [0, 1]; NaN where it is unknown. A rating says more than a label. Many titles
 * and single sentences do not show their rating: of a translation, the opinion on its original says more.
 */
export function targetIn(
  { kind, opinionShare = 0 }: Pick<Source, 'kind' | 'opinionShare'>,
  { rating, label, opinion }: TaughtExample,
): number {
  if (kind === 'no opinion') return 0.5;
  if (kind === 'unlabelled') return Number.NaN;
  const given = rating === undefined ? (label ?? Number.NaN) : targetOfRating(rating);
  return opinion === undefined ? given : given + opinionShare * (targetOfRating(opinion) - given);
}

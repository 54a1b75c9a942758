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

/** How far the opinion of the English model on the original of a translation counts, where its given rating does for the rest. */
const OPINION_SHARE = 0.7;

/**
 * The target of an example by its source, in [0, 1]; NaN where it is unknown. A rating says more than a label, and the
 * opinion on the original of a translation more than either: many titles and single sentences do not show their rating.
 */
export function targetIn({ kind }: Pick<Source, 'kind'>, { rating, label, opinion }: TaughtExample): number {
  if (kind === 'no opinion') return 0.5;
  if (kind === 'unlabelled') return Number.NaN;
  const given = rating === undefined ? (label ?? Number.NaN) : targetOfRating(rating);
  return opinion === undefined ? given : given + OPINION_SHARE * (targetOfRating(opinion) - given);
}

import type { Example } from '../data/example';
import type { Source } from './sources';

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

/** The target of an example by its source, in [0, 1]; NaN where it is unknown. A rating says more than a label. */
export function targetIn({ kind }: Pick<Source, 'kind'>, { rating, label }: Example): number {
  if (kind === 'no opinion') return 0.5;
  if (kind === 'unlabelled') return Number.NaN;
  return rating === undefined ? (label ?? Number.NaN) : targetOfRating(rating);
}

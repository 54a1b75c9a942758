import { toneOfRating } from '../common/tone-of-rating';
import type { Example } from './example';

/**
 * The network's target for this example, in [0, 1]: its label, or its rating mapped linearly, or the middle for a text
 * without an opinion.
 * @throws RangeError when the example has none of these
 */
export function targetOf({ label, rating, noOpinion }: Example): number {
  if (noOpinion) return 0.5;
  const target = label ?? (rating === undefined ? undefined : (rating - 1) / 9);
  if (target === undefined) throw new RangeError('an example without label and rating has no target');
  return target;
}

/** The label, or the one that the rating implies; undefined for a middling rating and for an unlabelled example. */
export function labelOf({ label, rating }: Pick<Example, 'label' | 'rating'>): 0 | 1 | undefined {
  if (label !== undefined || rating === undefined) return label;
  const tone = toneOfRating(rating);
  if (tone === 'mixed') return undefined;
  return tone === 'positive' ? 1 : 0;
}

/** The rating, 1 to 10, that a target in [0, 1] stands for: the inverse of `targetOf` for a rated example. */
export function ratingFromTarget(target: number): number {
  return 1 + 9 * target;
}

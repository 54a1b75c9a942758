import type { RatingScale } from '../../../lib/data/rating-scale';
import type { ReadChoices } from '../../../lib/data/review-rows';

const UP_TO = [5, 10, 20, 100];
/** Opinions beside ratings: shares, polarities, thumbs, two classes and more. */
const OTHERS: readonly RatingScale[] = [
  { lowest: 0, highest: 1 },
  { lowest: -1, highest: 1 },
  { lowest: -2, highest: 2 },
  { lowest: 1, highest: 2, areClasses: true },
  { lowest: 1, highest: 3, areClasses: true },
  { lowest: 0, highest: 4, areClasses: true },
];

/** A scale as the user's choice: both its ends, where the lowest figure is a 1 of 10. */
export const choiceOf = ({ lowest, highest, areClasses }: RatingScale): NonNullable<ReadChoices['scale']> =>
  lowest < 0 || areClasses ? { lowest, highest } : highest;

/** The scales to choose from: the one that was found, first, and others that figures may be on. */
export function scalesBeside(found: RatingScale): RatingScale[] {
  const lowest = found.lowest < 0 || found.areClasses ? 1 : found.lowest;
  const all = [found, ...UP_TO.map((highest) => ({ lowest, highest })), ...OTHERS];
  const isSame = (one: RatingScale, other: RatingScale) => one.lowest === other.lowest && one.highest === other.highest;
  return all.filter((scale, at) => all.findIndex((each) => isSame(each, scale)) === at);
}

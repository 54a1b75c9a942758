/**
 * How the reviewers of a site give their opinion. With `thumb` and `tomato` (fresh or rotten) it is a verdict; the
 * predicted rating beside one is in points.
 */
export type ScaleUnit = 'points' | 'stars' | 'percent' | 'grade' | 'thumb' | 'tomato';

/** The scale on which a site shows ratings. */
export interface Scale {
  unit: ScaleUnit;
  /** The top of the scale; of `grade`, that of an A in thirds of a grade. */
  highest: number;
}

/** The scale of a review, with its reviewer's own rating as the page shows it. */
export interface ReviewScale extends Scale {
  /** On this scale; absent where the reviewer has given no rating. A school grade is counted in thirds from F, 0. */
  given?: number;
}

/** Of reviews without a scale of their own. */
export const TEN_POINTS: Scale = { unit: 'points', highest: 10 };
export const FIVE_STARS: Scale = { unit: 'stars', highest: 5 };
export const PERCENT: Scale = { unit: 'percent', highest: 100 };
/** F, then D− to A with a third of a grade between two neighbours, as Metacritic converts them. A+ counts as A. */
export const GRADES: Scale = { unit: 'grade', highest: 12 };
const GRADE_STEPS = [0, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/**
 * A value on a scale as a rating from 1 to 10: in proportion to the top of the scale, and never below 1. Half a star of
 * five is a 1, and so is a 0 of any scale.
 */
export function toRating(value: number, { highest }: Pick<Scale, 'highest'>): number {
  return Math.round(Math.min(10, Math.max(1, (value * 10) / highest)) * 100) / 100;
}

/** The value on a scale that stands for a rating from 1 to 10, undoing `toRating`: for `grade` the closest grade. */
export function fromRating(rating: number, scale: Scale): number {
  if (scale.unit !== 'grade') return (rating * scale.highest) / 10;
  const distance = (step: number) => Math.abs(toRating(step, scale) - rating);
  return GRADE_STEPS.reduce((closest, step) => (distance(step) < distance(closest) ? step : closest));
}

/** The most steps of a scale that are offered one by one; a longer scale is offered in tenths. */
const MOST_STEPS = 20;

/** The ratings of a scale that a user can choose from, lowest first: with half points where there are few of them. */
export function ratingSteps({ unit, highest }: Scale): readonly number[] {
  if (unit === 'grade') return GRADE_STEPS;
  const size = highest > MOST_STEPS ? highest / 10 : highest <= 5 ? 0.5 : 1;
  return Array.from({ length: Math.floor(highest / size) }, (_, i) => (i + 1) * size);
}

/** The scale that all of these are; `undefined` where they differ, or one is absent. */
export function sharedScale(scales: readonly (Scale | undefined)[]): Scale | undefined {
  const [first] = scales;
  if (!first) return undefined;
  const { unit, highest } = first;
  return scales.every((scale) => scale?.unit === unit && scale.highest === highest) ? { unit, highest } : undefined;
}

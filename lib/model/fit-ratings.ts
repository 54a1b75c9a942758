import type { Example } from '../data/example';
import { LENGTH_CLASSES } from './by-length';
import type { Calibration, PiecewiseLinear } from './calibration';
import { canBeFitted } from './can-be-fitted';
import { type Choose, crossFitMap, type LengthPoint, meanError } from './cross-fit-map';
import { fitMonotone, meanMap, type Point, weightedMedian } from './isotonic';
import { shiftRating } from './shift-rating';

type RatingMaps = Pick<Calibration, 'rating' | 'longer'>;

const LONG_FROM = LENGTH_CLASSES[1].upTo + 1;
const isLong = ({ words }: LengthPoint) => words >= LONG_FROM;

const SIDES = [4, 7] as const;

/** Whether so many examples have a rating, on both sides, that a calibration of ratings is fitted on them. */
export const ratingsCanBeFitted = (examples: readonly Pick<Example, 'rating'>[]) =>
  canBeFitted(
    examples.flatMap(({ rating }) => (rating === undefined ? [] : [{ x: 0, y: rating, weight: 1 }])),
    SIDES,
  );

/**
 * The maps from score to rating; long texts have one of their own if it has a smaller absolute error on them.
 * @param points scores, and the ratings that were given, 1 to 10
 * @param fallback shifted where the points are too few or of one side
 */
export function fitRatings(points: readonly LengthPoint[], fallback: RatingMaps): RatingMaps {
  if (!canBeFitted(points, SIDES)) return shifted(fallback, points);
  const rating = fitRating(points);
  const long = points.filter(isLong);
  if (!canBeFitted(long, SIDES)) return { rating };
  const errorOf = (fittedOn: Choose) =>
    meanError(crossFitMap(points, { fittedOn, fitMap: fitRating, measuredOn: (half) => half.filter(isLong) }));
  if (errorOf((half) => half.filter(isLong)) >= errorOf((half) => half)) return { rating };
  return { rating, longer: { from: LONG_FROM, rating: fitRating(long) } };
}

/**
 * Halfway between the medians, which have the least absolute error, and the means, which have the least squared one:
 * docs/model.md has the measurement. Means never reach 1 or 10, so the map ends at the medians of the lowest and the
 * highest scores.
 */
function fitRating(points: readonly Point[]): PiecewiseLinear {
  const medians = fitMonotone(points, weightedMedian);
  const knots = meanMap(medians, fitMonotone(points));
  const [first, last] = [knots[0]!, knots.at(-1)!];
  first[1] = Math.min(first[1], medians[0]![1]);
  last[1] = Math.max(last[1], medians.at(-1)![1]);
  return knots;
}

function shifted({ rating, longer }: RatingMaps, points: readonly Point[]): RatingMaps {
  return {
    rating: shiftRating(rating, points),
    ...(longer && { longer: { ...longer, rating: shiftRating(longer.rating, points) } }),
  };
}

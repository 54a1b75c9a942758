import type { Example } from '../data/example';
import { labelOf } from '../data/ratings';
import { LENGTH_CLASSES, lengthClass, wordsOf } from './by-length';
import { type Calibration, IDENTITY, type PositiveByLength } from './calibration';
import { canBeFitted, MIN_REVIEWS } from './can-be-fitted';
import { type Choose, calibrationErrorOf, crossFitMap, type LengthPoint } from './cross-fit-map';
import { fitRatings } from './fit-ratings';
import { fitMonotone } from './isotonic';

export interface CalibrationOptions {
  /** Kept where the examples are too few or of one side, its ratings shifted by theirs. Default: the identity. */
  fallback?: Calibration | undefined;
  /** How much each example counts, as `sourceWeights` gives it. Default: the same. */
  weights?: ArrayLike<number> | undefined;
  /** Likewise, in the map from score to rating. Default: as `weights`. */
  ratingWeights?: ArrayLike<number> | undefined;
}

/**
 * Fits the maps on held-out examples. The probability counts an example with neither label nor rating, which is a text
 * without an opinion, as half a positive and half a negative one, and leaves out middling ratings.
 * @param scores the network's, one per example
 */
export function fitCalibration(
  scores: ArrayLike<number>,
  examples: readonly Example[],
  { fallback = IDENTITY, weights, ratingWeights = weights }: CalibrationOptions = {},
): Calibration {
  const pointsOf = (
    truth: (example: Example) => number | undefined,
    weightOf: ArrayLike<number> | undefined,
  ): LengthPoint[] =>
    examples.flatMap((example, i) => {
      const y = truth(example);
      const weight = weightOf?.[i] ?? 1;
      if (y === undefined || weight === 0) return [];
      return [{ x: scores[i]!, y, weight, words: wordsOf(example) }];
    });
  const rated = pointsOf(({ rating }) => rating, ratingWeights);
  const sided = pointsOf(probabilityOf, weights);
  const { rating, longer, ...others } = fallback;
  const fitted: Calibration = { ...others, ...fitRatings(rated, { rating, longer }) };
  const labelled = examples.filter((example) => labelOf(example) !== undefined);
  if (labelled.length >= MIN_REVIEWS && canBeFitted(sided, [0.5, 0.5])) {
    fitted.positive = fitMonotone(sided);
    fitted.byLength = fitByLength(sided);
    if (fitted.byLength.length === 0) delete fitted.byLength;
  }
  return fitted;
}

function probabilityOf(example: Example): number | undefined {
  const hasNone = example.label === undefined && example.rating === undefined;
  return hasNone ? 0.5 : labelOf(example);
}

/** A map for each length class on which it has a smaller calibration error than the map of all lengths. */
function fitByLength(points: readonly LengthPoint[]): PositiveByLength[] {
  const ofClass = (i: number, among: readonly LengthPoint[]) => among.filter(({ words }) => lengthClass(words) === i);
  return LENGTH_CLASSES.flatMap(({ upTo }, i) => {
    const own = ofClass(i, points);
    if (!canBeFitted(own, [0, 1])) return [];
    const errorOf = (fittedOn: Choose) =>
      calibrationErrorOf(
        crossFitMap(points, { fittedOn, fitMap: fitMonotone, measuredOn: (half) => ofClass(i, half) }),
      );
    if (errorOf((half) => ofClass(i, half)) >= errorOf((half) => half)) return [];
    const from = i === 0 ? 0 : LENGTH_CLASSES[i - 1]!.upTo + 1;
    return [{ from, ...(Number.isFinite(upTo) && { to: upTo }), positive: fitMonotone(own) }];
  });
}

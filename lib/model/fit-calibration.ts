import type { Example } from '../data/example';
import { labelOf } from '../data/ratings';
import { LENGTH_CLASSES, lengthClass, wordsOf } from './by-length';
import { applyPiecewise, type Calibration, IDENTITY, type PiecewiseLinear, type PositiveByLength } from './calibration';
import { halves } from './halves';
import { fitMonotone, meanMap, type Point, weightedMedian } from './isotonic';
import { calibrationError } from './metrics';
import { shiftRating } from './shift-rating';

/** With fewer reviews of a kind a fit would overfit them. */
const MIN_REVIEWS = 150;
/** With fewer of one side a fit would press all texts to the other. */
const MIN_OF_EACH_SIDE = 40;

export interface CalibrationOptions {
  /** Kept where the examples are too few or of one side, its ratings shifted by theirs. Default: the identity. */
  fallback?: Calibration | undefined;
  /** How much each example counts, as `sourceWeights` gives it. Default: the same. */
  weights?: ArrayLike<number> | undefined;
}

interface LengthPoint extends Point {
  words: number;
}

/**
 * Fits the maps on held-out examples. The probability counts an example with neither label nor rating, which is a text
 * without an opinion, as half a positive and half a negative one, and leaves out middling ratings.
 * @param scores the network's, one per example
 */
export function fitCalibration(
  scores: ArrayLike<number>,
  examples: readonly Example[],
  { fallback = IDENTITY, weights }: CalibrationOptions = {},
): Calibration {
  const pointsOf = (truth: (example: Example) => number | undefined): LengthPoint[] =>
    examples.flatMap((example, i) => {
      const y = truth(example);
      const weight = weights?.[i] ?? 1;
      if (y === undefined || weight === 0) return [];
      return [{ x: scores[i]!, y, weight, words: wordsOf(example) }];
    });
  const rated = pointsOf(({ rating }) => rating);
  const sided = pointsOf(probabilityOf);
  const fitted = { ...fallback };
  fitted.rating = canBeFitted(rated, [4, 7]) ? fitRating(rated) : shiftRating(fallback.rating, rated);
  const labelled = examples.filter((example) => labelOf(example) !== undefined);
  if (labelled.length >= MIN_REVIEWS && canBeFitted(sided, [0.5, 0.5])) {
    fitted.positive = fitMonotone(sided);
    fitted.byLength = fitByLength(sided);
    if (fitted.byLength.length === 0) delete fitted.byLength;
  }
  return fitted;
}

/** Whether there are enough points, also of those up to `low` and of those from `high` on. */
function canBeFitted(points: readonly Point[], [low, high]: readonly [low: number, high: number]): boolean {
  const count = (isOfSide: (y: number) => boolean) => points.filter(({ y }) => isOfSide(y)).length;
  const sides = [count((y) => y <= low), count((y) => y >= high)];
  return points.length >= MIN_REVIEWS && Math.min(...sides) >= MIN_OF_EACH_SIDE;
}

function probabilityOf(example: Example): number | undefined {
  const hasNone = example.label === undefined && example.rating === undefined;
  return hasNone ? 0.5 : labelOf(example);
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

/** A map for each length class on which it has a smaller calibration error than the map of all lengths. */
function fitByLength(points: readonly LengthPoint[]): PositiveByLength[] {
  const ofClass = (i: number, among: readonly LengthPoint[]) => among.filter(({ words }) => lengthClass(words) === i);
  return LENGTH_CLASSES.flatMap(({ upTo }, i) => {
    const own = ofClass(i, points);
    if (own.length < MIN_REVIEWS) return [];
    const errorOf = (fittedOn: (half: readonly LengthPoint[]) => readonly LengthPoint[]) =>
      crossFitError(points, fittedOn, (half) => ofClass(i, half));
    if (errorOf((half) => ofClass(i, half)) >= errorOf((half) => half)) return [];
    const from = i === 0 ? 0 : LENGTH_CLASSES[i - 1]!.upTo + 1;
    return [{ from, ...(Number.isFinite(upTo) && { to: upTo }), positive: fitMonotone(own) }];
  });
}

type Choose = (half: readonly LengthPoint[]) => readonly LengthPoint[];

/** The calibration error of maps that are fitted on a part of each half and measured on a part of the other. */
function crossFitError(points: readonly LengthPoint[], fittedOn: Choose, measuredOn: Choose): number {
  const [a, b] = halves(points);
  const measured = [
    { fit: fittedOn(a), test: measuredOn(b) },
    { fit: fittedOn(b), test: measuredOn(a) },
  ].flatMap(({ fit, test }) => {
    if (fit.length === 0) return test.map((point) => ({ ...point, probability: point.x }));
    const map = fitMonotone(fit);
    return test.map((point) => ({ ...point, probability: applyPiecewise(map, point.x) }));
  });
  return calibrationError(
    measured.map(({ probability }) => probability),
    measured.map(({ y }) => y),
    { weights: measured.map(({ weight }) => weight) },
  )!;
}

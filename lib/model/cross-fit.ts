import type { Example } from '../data/example';
import { createRandom } from '../data/random';
import type { Metrics } from './bundle/model-card';
import type { Calibration } from './calibration';
import { type CalibrationOptions, fitCalibration } from './fit-calibration';
import { measure } from './measure';

/** With fewer folds, the others hold too few reviews of a length for a map of its own, which the whole has. */
const FOLDS = 5;

/**
 * An unbiased calibration of the very reviews that it is fitted on: each fifth of them, drawn at random, is calibrated
 * by the others.
 * @returns the calibration to use for the example at a place
 */
export function crossFitCalibration(
  scores: ArrayLike<number>,
  examples: readonly Example[],
  { fallback, weights, ratingWeights }: CalibrationOptions = {},
): (place: number) => Calibration {
  const shuffled = createRandom(1).shuffle([...examples.keys()]);
  const foldOf = new Map(shuffled.map((place, i) => [place, i % FOLDS]));
  const fits = Array.from({ length: FOLDS }, (_, fold) => {
    const others = shuffled.filter((place) => foldOf.get(place) !== fold);
    return fitCalibration(
      others.map((place) => scores[place]!),
      others.map((place) => examples[place]!),
      { fallback, weights: of(weights, others), ratingWeights: of(ratingWeights, others) },
    );
  });
  return (place) => fits[foldOf.get(place)!]!;
}

const of = (weights: ArrayLike<number> | undefined, places: readonly number[]) =>
  weights && places.map((place) => weights[place]!);

/** Metrics on the very reviews that the calibration is fitted on, calibrated as `crossFitCalibration` does. */
export function crossFitMetrics(
  scores: ArrayLike<number>,
  examples: readonly Example[],
  options: CalibrationOptions = {},
): Metrics {
  return measure(scores, examples, crossFitCalibration(scores, examples, options));
}

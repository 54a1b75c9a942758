import type { Example } from '../data/example';
import type { Metrics } from './bundle/model-card';
import type { Calibration } from './calibration';
import { type CalibrationOptions, fitCalibration } from './fit-calibration';
import { halves } from './halves';
import { measure } from './measure';

/**
 * An unbiased calibration of the very reviews that it is fitted on: each half of them, drawn at random, is calibrated
 * by the other half.
 * @returns the calibration to use for the example at a place
 */
export function crossFitCalibration(
  scores: ArrayLike<number>,
  examples: readonly Example[],
  { fallback, weights }: CalibrationOptions = {},
): (place: number) => Calibration {
  const [a, b] = halves([...examples.keys()]);
  const fitOn = (places: readonly number[]) =>
    fitCalibration(
      places.map((place) => scores[place]!),
      places.map((place) => examples[place]!),
      { fallback, weights: weights && places.map((place) => weights[place]!) },
    );
  const [fittedOnA, fittedOnB] = [fitOn(a), fitOn(b)];
  const isInA = new Set(a);
  return (place) => (isInA.has(place) ? fittedOnB : fittedOnA);
}

/** Metrics on the very reviews that the calibration is fitted on, calibrated as `crossFitCalibration` does. */
export function crossFitMetrics(
  scores: ArrayLike<number>,
  examples: readonly Example[],
  options: CalibrationOptions = {},
): Metrics {
  return measure(scores, examples, crossFitCalibration(scores, examples, options));
}

import type { Example } from '../data/example';
import { createRandom } from '../data/random';
import { labelOf } from '../data/ratings';
import type { BackendName } from '../gru/network';
import type { Metrics } from './bundle/model-card';
import { applyPiecewise, type Calibration, fitCalibration, IDENTITY } from './calibration';
import { accuracy, auc, balancedAccuracy, calibrationError, isPositive, meanAbsoluteError, r2 } from './metrics';
import type { Predictor } from './predict';

/** Printed by `npm run evaluate -- --json`. */
export interface Evaluation extends Metrics {
  /** Of scoring, tokenising included. */
  seconds: number;
  backend: BackendName;
}

/**
 * Compares scores with labels and ratings. A rating stands in for a missing label where it is clear (7 and up, 4 and
 * down). `r2` compares the raw score with the label, `r2Rounded` the score rounded to 0 or 1; `rating` compares
 * the calibrated rating, and that rating rounded, with the reviewer's own.
 * @param calibrationOf the calibration to use for the example at this place
 */
export function measure(
  scores: ArrayLike<number>,
  examples: readonly Example[],
  calibrationOf: (place: number) => Calibration,
): Metrics {
  const rows = examples.map((example, place) => {
    const score = scores[place]!;
    const { rating, positive } = calibrationOf(place);
    return {
      score,
      label: labelOf(example),
      rating: example.rating,
      predicted: applyPiecewise(rating, score),
      probability: applyPiecewise(positive, score),
    };
  });
  const labelled = rows.filter((row) => row.label !== undefined);
  const labels = labelled.map(({ label }) => label!);
  const labelledScores = labelled.map(({ score }) => score);
  const rated = rows.filter((row) => row.rating !== undefined);
  const ratings = rated.map(({ rating }) => rating!);
  const predicted = rated.map((row) => row.predicted);
  return {
    n: labelled.length,
    accuracy: accuracy(labelledScores, labels),
    balancedAccuracy: balancedAccuracy(labelledScores, labels),
    auc: auc(labelledScores, labels),
    r2: r2(labelledScores, labels),
    r2Rounded: r2(
      labelledScores.map((score) => Number(isPositive(score))),
      labels,
    ),
    rating: {
      n: rated.length,
      r2: r2(predicted, ratings),
      r2Rounded: r2(predicted.map(Math.round), ratings),
      mae: meanAbsoluteError(predicted, ratings),
    },
    calibrationError: calibrationError(
      labelled.map(({ probability }) => probability),
      labels,
    ),
  };
}

/**
 * An unbiased calibration of the very reviews that it is fitted on: each half of them, drawn at random, is calibrated
 * by the other half.
 * @returns the calibration to use for the example at a place
 */
export function crossFitCalibration(
  scores: ArrayLike<number>,
  examples: readonly Example[],
  fallback: Calibration = IDENTITY,
): (place: number) => Calibration {
  const order = createRandom(1).shuffle(examples.map((_, place) => place));
  const half = new Uint8Array(examples.length);
  order.forEach((place, i) => {
    half[place] = i % 2;
  });
  const fitted = [0, 1].map((side) => {
    const places = examples.flatMap((_, place) => (half[place] === side ? [place] : []));
    return fitCalibration(
      places.map((place) => scores[place]!),
      places.map((place) => examples[place]!),
      fallback,
    );
  });
  return (place) => fitted[1 - half[place]!]!;
}

/** Metrics on the very reviews that the calibration is fitted on, calibrated as `crossFitCalibration` does. */
export function crossFitMetrics(
  scores: ArrayLike<number>,
  examples: readonly Example[],
  fallback: Calibration = IDENTITY,
): Metrics {
  return measure(scores, examples, crossFitCalibration(scores, examples, fallback));
}

/** Reviews scored between two reports of progress. */
const STEP = 500;

/**
 * Scores the examples and measures the predictor on them, with the calibration of its card.
 * @param calibratedByThem whether that was fitted on these very examples: metrics are then cross-fitted, without bias
 */
export async function evaluate(
  predictor: Pick<Predictor, 'backend' | 'card' | 'predict'>,
  examples: readonly Example[],
  onProgress?: (done: number) => void,
  calibratedByThem = false,
): Promise<Evaluation> {
  const start = performance.now();
  const scores: number[] = [];
  for (let from = 0; from < examples.length; from += STEP) {
    const texts = examples.slice(from, from + STEP).map(({ text }) => text);
    for (const { score } of await predictor.predict(texts)) scores.push(score);
    onProgress?.(scores.length);
  }
  const seconds = (performance.now() - start) / 1000;
  const metrics = calibratedByThem
    ? crossFitMetrics(scores, examples)
    : measure(scores, examples, () => predictor.card.calibration);
  return { ...metrics, seconds, backend: predictor.backend };
}

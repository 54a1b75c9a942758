import type { Example } from '../data/example';
import { labelOf } from '../data/ratings';
import type { Metrics } from './bundle/model-card';
import { wordsOf } from './by-length';
import { applyCalibration, type Calibration } from './calibration';
import { accuracy, auc, balancedAccuracy, calibrationError, isPositive, meanAbsoluteError, r2 } from './metrics';

/** The calibration to use for the example at a place. */
export type CalibrationOf = (place: number) => Calibration;

/**
 * Compares scores with labels and ratings. A rating stands in for a missing label where it is clear (7 and up, 4 and
 * down). `r2` compares the raw score with the label, `r2Rounded` the score rounded to 0 or 1; `rating` compares
 * the calibrated rating, and that rating rounded, with the reviewer's own.
 */
export function measure(
  scores: ArrayLike<number>,
  examples: readonly Example[],
  calibrationOf: CalibrationOf,
): Metrics {
  const rows = examples.map((example, place) => ({
    score: scores[place]!,
    label: labelOf(example),
    given: example.rating,
    ...applyCalibration(scores[place]!, wordsOf(example), calibrationOf(place)),
  }));
  const labelled = rows.filter((row) => row.label !== undefined);
  const labels = labelled.map(({ label }) => label!);
  const labelledScores = labelled.map(({ score }) => score);
  const rated = rows.filter((row) => row.given !== undefined);
  const given = rated.map((row) => row.given!);
  const predicted = rated.map(({ rating }) => rating);
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
      r2: r2(predicted, given),
      r2Rounded: r2(predicted.map(Math.round), given),
      mae: meanAbsoluteError(predicted, given),
    },
    calibrationError: calibrationError(
      labelled.map(({ probability }) => probability),
      labels,
    ),
  };
}

/**
 * Measures each source by itself, for `metrics.bySource` of the model card. Sources without any label or rating are
 * left out.
 * @param scores of the examples of all sources, one after the other
 */
export function measureSources(
  scores: ArrayLike<number>,
  sources: readonly { name: string; examples: readonly Example[] }[],
  calibrationOf: CalibrationOf,
): Record<string, Metrics> {
  const all = Array.from(scores);
  let start = 0;
  const measured = sources.map(({ name, examples }): [string, Metrics] => {
    const from = start;
    start += examples.length;
    return [name, measure(all.slice(from, start), examples, (place) => calibrationOf(from + place))];
  });
  return Object.fromEntries(measured.filter(([, { n, rating }]) => n + rating.n > 0));
}

import { sigmoid } from '../../gru/reference/gru';
import { crossEntropy } from './cross-entropy';
import { minimize, type Objective } from './lbfgs';
import type { SparseRows } from './ngram-index';

export interface NgramSettings {
  /** Weight of the errors beside the squares of the weights; liblinear's C. */
  cost: number;
  /** Added to the count of every feature on either side, before their ratio is taken. */
  smoothing: number;
  iterations: number;
}

export const NGRAM_DEFAULTS: NgramSettings = { cost: 4, smoothing: 1, iterations: 60 };

/** A linear model: the logit of a text is the bias and the weights of its features. */
export interface NgramModel {
  /** One per feature. */
  weights: Float32Array;
  bias: number;
}

/**
 * Logistic regression whose features are scaled by their naive Bayes log-count ratio, which is larger the more often
 * positive reviews have them than negative ones (Wang and Manning 2012). Targets may be soft.
 * @param rows which rows of `data` to train on
 * @param targets in [0, 1], one for each row of `data`
 */
export function fitNgram(
  data: SparseRows,
  rows: readonly number[],
  targets: ArrayLike<number>,
  features: number,
  { cost, smoothing, iterations }: NgramSettings = NGRAM_DEFAULTS,
): NgramModel {
  const ratios = logCountRatios(data, rows, targets, features, smoothing);
  const solution = new Float64Array(features + 1);
  minimize(solution, logisticLoss(data, rows, targets, ratios, cost), iterations);
  return {
    weights: Float32Array.from(ratios, (ratio, feature) => ratio * solution[feature]!),
    bias: solution[features]!,
  };
}

/** log(p / q): the share of a feature among all features of positive reviews, and of negative ones. */
export function logCountRatios(
  { offsets, features }: SparseRows,
  rows: readonly number[],
  targets: ArrayLike<number>,
  size: number,
  smoothing: number,
): Float64Array {
  const positive = new Float64Array(size).fill(smoothing);
  const negative = new Float64Array(size).fill(smoothing);
  for (const row of rows) {
    const target = targets[row]!;
    for (let i = offsets[row]!; i < offsets[row + 1]!; i++) {
      positive[features[i]!]! += target;
      negative[features[i]!]! += 1 - target;
    }
  }
  const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);
  const offset = Math.log(sum(negative) / sum(positive));
  return positive.map((count, feature) => Math.log(count / negative[feature]!) + offset);
}

/** Half the squares of the weights plus `cost` times the cross-entropy; the last coordinate is the bias. */
export function logisticLoss(
  { offsets, features }: SparseRows,
  rows: readonly number[],
  targets: ArrayLike<number>,
  ratios: Float64Array,
  cost: number,
): Objective {
  const size = ratios.length;
  return (x, gradient) => {
    let value = 0;
    gradient.set(x);
    gradient[size] = 0;
    for (let i = 0; i < size; i++) value += (x[i]! * x[i]!) / 2;
    for (const row of rows) {
      let logit = x[size]!;
      for (let i = offsets[row]!; i < offsets[row + 1]!; i++) logit += ratios[features[i]!]! * x[features[i]!]!;
      const target = targets[row]!;
      value += cost * crossEntropy(logit, target);
      const error = cost * (sigmoid(logit) - target);
      gradient[size]! += error;
      for (let i = offsets[row]!; i < offsets[row + 1]!; i++) gradient[features[i]!]! += error * ratios[features[i]!]!;
    }
    return value;
  };
}

/** The score in [0, 1] of a text with these features. */
export function scoreNgram({ weights, bias }: NgramModel, features: ArrayLike<number>): number {
  let logit = bias;
  for (let i = 0; i < features.length; i++) logit += weights[features[i]!]!;
  return sigmoid(logit);
}

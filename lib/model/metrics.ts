/** A measure of predictions against the truth; null where it is not defined (no data, or only one class). */
export type Measure = number | null;

type Numbers = ArrayLike<number>;

/** Positive from 0.5 up, everywhere. */
export const isPositive = (score: number): boolean => score >= 0.5;

/** Of the calibration error. */
const BINS = 15;

const average = (values: readonly number[]): Measure =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;

/** Share of the scores on the side of their label (0 or 1). */
export function accuracy(scores: Numbers, labels: Numbers): Measure {
  return average(Array.from(scores, (score, i) => Number(isPositive(score) === (labels[i] === 1))));
}

/** The mean of the accuracy on positive and on negative labels. */
export function balancedAccuracy(scores: Numbers, labels: Numbers): Measure {
  const sides = [0, 1].map((side) => {
    const own = Array.from(scores).filter((_, i) => labels[i] === side);
    return accuracy(own, Array(own.length).fill(side));
  });
  return sides.includes(null) ? null : average(sides as number[]);
}

/**
 * Area under the ROC curve: the share of pairs (positive, negative) in which the positive one scores higher, a tie
 * counting one half. By the sum of ranks (Mann and Whitney 1947), tied scores sharing their mean rank.
 */
export function auc(scores: Numbers, labels: Numbers): Measure {
  const order = Array.from(scores, (_, i) => i).sort((a, b) => scores[a]! - scores[b]!);
  let [positives, rankSum] = [0, 0];
  for (let start = 0; start < order.length; ) {
    let end = start + 1;
    while (end < order.length && scores[order[end]!] === scores[order[start]!]) end++;
    const tied = order.slice(start, end).filter((i) => labels[i] === 1).length;
    positives += tied;
    rankSum += (tied * (start + 1 + end)) / 2;
    start = end;
  }
  const pairs = positives * (order.length - positives);
  return pairs === 0 ? null : (rankSum - (positives * (positives + 1)) / 2) / pairs;
}

/** Coefficient of determination: 1 - SSres / SStot. Null when all actual values are the same. */
export function r2(predicted: Numbers, actual: Numbers): Measure {
  const values = Array.from(actual);
  const mean = average(values);
  if (mean === null) return null;
  const total = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const residual = values.reduce((sum, value, i) => sum + (value - predicted[i]!) ** 2, 0);
  return total === 0 ? null : 1 - residual / total;
}

/** Mean absolute error. */
export function meanAbsoluteError(predicted: Numbers, actual: Numbers): Measure {
  return average(Array.from(actual, (value, i) => Math.abs(value - predicted[i]!)));
}

/**
 * Expected calibration error (Naeini et al. 2015): probabilities of positive in 15 bins of equal width; the distance
 * between the mean probability and the share of positives in each bin, averaged by the weight of the reviews in it.
 * @param truth 0, 1 or a probability
 * @param options.weights of the reviews; default: the same
 */
export function calibrationError(
  probabilities: Numbers,
  truth: Numbers,
  { weights }: { weights?: Numbers } = {},
): Measure {
  const gaps = new Float64Array(BINS);
  let total = 0;
  for (let i = 0; i < probabilities.length; i++) {
    const weight = weights?.[i] ?? 1;
    const bin = Math.min(BINS - 1, Math.floor(probabilities[i]! * BINS));
    gaps[bin]! += weight * (probabilities[i]! - truth[i]!);
    total += weight;
  }
  return total === 0 ? null : gaps.reduce((sum, gap) => sum + Math.abs(gap), 0) / total;
}

import type { Comparison } from '../../../lib/model/judge';

export type Outcome = 'nothing' | 'alone' | 'same' | 'unclear' | 'better' | 'worse';

/** Level of significance. */
const SIGNIFICANT = 0.05;
/** A normal distribution has 95 % of its mass within so many standard deviations of the mean. */
const Z95 = 1.96;
/** Drop of the accuracy on the reference reviews, above which the user is warned. */
const TOLERATED_LOSS = 0.05;

/**
 * Whether the new model takes the right side more often than the current one, if there is one, as far as the held-out
 * reviews show: the exact test of McNemar (1947) on the reviews where only one of the two is right.
 */
export function outcomeOf(comparison: Comparison): Outcome {
  if (comparison.after.metrics.n === 0) return 'nothing';
  if (!comparison.before) return 'alone';
  const { mended, spoiled } = comparison.changed;
  if (mended + spoiled === 0) return 'same';
  if (chanceOf(mended, spoiled) >= SIGNIFICANT) return 'unclear';
  return mended > spoiled ? 'better' : 'worse';
}

/** p-value of the two-sided binomial test of a fair coin. */
export function chanceOf(heads: number, tails: number): number {
  const tosses = heads + tails;
  let logTerm = -tosses * Math.LN2; // of zero heads
  let tail = 0;
  for (let k = 0; k <= Math.min(heads, tails); k++) {
    tail += Math.exp(logTerm);
    logTerm += Math.log((tosses - k) / (k + 1));
  }
  return Math.min(1, 2 * tail);
}

/**
 * Half the width of the interval that holds the true accuracy in 95 of 100 cases, by Agresti and Coull (1998): it stays
 * honest where all of a few reviews are right.
 */
export function margin(accuracy: number, reviews: number): number {
  const n = reviews + Z95 ** 2;
  const share = (accuracy * reviews + Z95 ** 2 / 2) / n;
  return Z95 * Math.sqrt((share * (1 - share)) / n);
}

/** Whether the new model is clearly worse on the reference reviews. */
export function hasUnlearned({ reference: { before, after } }: Comparison): boolean {
  return before !== null && after !== null && before - after > TOLERATED_LOSS;
}

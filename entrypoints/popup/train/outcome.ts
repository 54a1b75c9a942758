import type { Comparison } from '../../../lib/model/judge';

export type Outcome = 'nothing' | 'same' | 'unclear' | 'better' | 'worse';

/** A difference that chance alone would make less often than this is believed. */
const SIGNIFICANT = 0.05;
/** As many standard errors cover 95 % of a normal distribution. */
const Z95 = 1.96;
/** Losing more than this share of the reference reviews is worth a word. */
const TOLERATED_LOSS = 0.05;

/**
 * Whether the new model takes the right side more often, as far as the held-out reviews can tell: the exact test of
 * McNemar (1947) on the reviews where only one of the two is right.
 */
export function outcomeOf({ after, changed: { mended, spoiled } }: Comparison): Outcome {
  if (after.metrics.n === 0) return 'nothing';
  if (mended + spoiled === 0) return 'same';
  if (chanceOf(mended, spoiled) >= SIGNIFICANT) return 'unclear';
  return mended > spoiled ? 'better' : 'worse';
}

/** How often a fair coin lands as far from even as this, or farther: the two-sided binomial test. */
export function chanceOf(heads: number, tails: number): number {
  const tosses = heads + tails;
  let logTerm = -tosses * Math.LN2; // of no head at all
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

/** Whether the new model has unlearned part of what it knew. */
export function hasUnlearned({ reference: { before, after } }: Comparison): boolean {
  return before !== null && after !== null && before - after > TOLERATED_LOSS;
}

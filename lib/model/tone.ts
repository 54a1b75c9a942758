import type { Tone } from '../common/review';

/** From when on a text has which tone; kept in the model card. */
export interface ToneThresholds {
  /** Probability of positive below which a text is negative. */
  negativeBelow: number;
  /** Probability of positive from which on a text is positive; above 1, none is. */
  positiveFrom: number;
  /** Opinion strength from which on a text that is neither is mixed; below it, it holds no opinion. */
  opinionFrom: number;
}

/** For models whose card has none: nobody has measured at which strength their texts without an opinion lie. */
export const DEFAULT_TONE: ToneThresholds = { negativeBelow: 0.4, positiveFrom: 0.6, opinionFrom: 0 };

/**
 * @param probability calibrated probability of positive
 * @param strength as `opinionStrength` gives it
 */
export function toneOf(probability: number, strength: number, thresholds: ToneThresholds): Tone {
  if (probability >= thresholds.positiveFrom) return 'positive';
  if (probability < thresholds.negativeBelow) return 'negative';
  return strength >= thresholds.opinionFrom ? 'mixed' : 'none';
}

/**
 * How far the words of a text move the running logit: its largest value minus its smallest one, the logit before the
 * first word included. Praise and blame in one text leave the score in the middle and the strength high; a text without
 * an opinion leaves both low. Unlike a sum over all words, it does not grow with the length alone.
 * @param logits one after each word
 * @param bias the logit before the first word
 */
export function opinionStrength(logits: ArrayLike<number>, bias: number): number {
  let [least, most] = [bias, bias];
  for (let t = 0; t < logits.length; t++) {
    least = Math.min(least, logits[t]!);
    most = Math.max(most, logits[t]!);
  }
  return most - least;
}

import type { Example } from '../data/example';
import { labelOf } from '../data/ratings';
import { sigmoid } from '../gru/reference/gru';
import { logit } from './ensemble';

/** A source of held-out texts. */
export interface ShiftSource {
  examples: readonly Example[];
  /** How much it counts; 1 by default. */
  weight?: number | undefined;
  sidesAsTheyCome?: boolean | undefined;
}

const MOST = 1.5;
const STEPS_PER_UNIT = 20;
/** A review this far from the threshold, in logits, counts as right by 0.73: single reviews then decide nothing. */
const SMOOTHING = 0.25;
/** A source with fewer clear reviews of its rarer side counts the less: each of them would decide much. */
const ENOUGH_OF_A_SIDE = 25;
/** Accuracies closer than this are a tie: they differ by rounding. */
const TIE = 1e-9;

/** The logits of the clear reviews of a source, by their label. */
interface Clear {
  positive: number[];
  negative: number[];
  weight: number;
  /** Of the positive reviews, from 0 to 1; the negative ones have the rest. */
  positiveShare: number;
}

/**
 * The shift of the output bias, between -1.5 and 1.5, with which 0.5 separates positive from negative reviews best: the
 * weighted mean over the sources of the balanced accuracy on clear reviews (of some, of the accuracy), smoothed by a
 * logistic kernel. Sources
 * without clear reviews of both sides do not count; without any source that does, the shift is 0.
 * @param scores of the examples of all sources, one after the other
 */
export function chooseBiasShift(scores: ArrayLike<number>, sources: readonly ShiftSource[]): number {
  const clear = clearReviews(scores, sources);
  let best = { shift: 0, accuracy: smoothAccuracy(clear, 0) };
  // The smallest shift comes first, so that it wins a tie.
  for (let step = 1; step <= MOST * STEPS_PER_UNIT; step++) {
    for (const shift of [step / STEPS_PER_UNIT, -step / STEPS_PER_UNIT]) {
      const accuracy = smoothAccuracy(clear, shift);
      if (accuracy > best.accuracy + TIE) best = { shift, accuracy };
    }
  }
  return best.shift;
}

function clearReviews(scores: ArrayLike<number>, sources: readonly ShiftSource[]): Clear[] {
  let place = 0;
  const clear = sources.map(({ examples, weight = 1, sidesAsTheyCome = false }) => {
    const own = { positive: [] as number[], negative: [] as number[], weight, sidesAsTheyCome };
    for (const example of examples) {
      const label = labelOf(example);
      if (label !== undefined) own[label === 1 ? 'positive' : 'negative'].push(logit(scores[place]!));
      place++;
    }
    return own;
  });
  return clear
    .map(({ positive, negative, weight, sidesAsTheyCome }) => {
      const rarer = Math.min(positive.length, negative.length);
      return {
        positive,
        negative,
        weight: weight * Math.min(1, rarer / ENOUGH_OF_A_SIDE),
        positiveShare: sidesAsTheyCome ? positive.length / (positive.length + negative.length) : 0.5,
      };
    })
    .filter(({ weight }) => weight > 0);
}

function smoothAccuracy(sources: readonly Clear[], shift: number): number {
  const total = sources.reduce((sum, { weight }) => sum + weight, 0);
  const accuracies = sources.map(({ positive, negative, weight, positiveShare }) => {
    const sensitivity = mean(positive.map((each) => sigmoid((each + shift) / SMOOTHING)));
    const specificity = mean(negative.map((each) => sigmoid(-(each + shift) / SMOOTHING)));
    return weight * (positiveShare * sensitivity + (1 - positiveShare) * specificity);
  });
  return total === 0 ? 0 : accuracies.reduce((sum, each) => sum + each, 0) / total;
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

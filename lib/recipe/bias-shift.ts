import { sigmoid } from '../gru/reference/gru';
import { type ClearLogits, meanOverSources } from './clear-logits';

const MOST = 1.5;
const STEPS_PER_UNIT = 20;
/** A review this far from the threshold, in logits, counts as right by 0.73: single reviews then decide nothing. */
const SMOOTHING = 0.25;
/** Accuracies closer than this are a tie: they differ by rounding. */
const TIE = 1e-9;

/**
 * The shift of the output bias, between -1.5 and 1.5, with which 0.5 separates positive from negative reviews best: the
 * weighted mean over the sources of the balanced accuracy on clear reviews (of some, of the accuracy), smoothed by a
 * logistic kernel. Without a source that counts, the shift is 0.
 */
export function chooseBiasShift(sources: readonly ClearLogits[]): number {
  let best = { shift: 0, accuracy: smoothAccuracy(sources, 0) };
  // The smallest shift comes first, so that it wins a tie.
  for (let step = 1; step <= MOST * STEPS_PER_UNIT; step++) {
    for (const shift of [step / STEPS_PER_UNIT, -step / STEPS_PER_UNIT]) {
      const accuracy = smoothAccuracy(sources, shift);
      if (accuracy > best.accuracy + TIE) best = { shift, accuracy };
    }
  }
  return best.shift;
}

const smoothAccuracy = (sources: readonly ClearLogits[], shift: number): number =>
  meanOverSources(sources, (each, label) => sigmoid(((label === 1 ? 1 : -1) * (each + shift)) / SMOOTHING));

import { sigmoid } from '../gru/reference/gru';
import { type ClearLogits, type MiddleLogits, mean, meanOverSources, weightedMeanOf, weightOf } from './clear-logits';

const MOST = 1.5;
const STEPS_PER_UNIT = 20;
/** A review this far from the threshold, in logits, counts as right by 0.73: single reviews then decide nothing. */
const SMOOTHING = 0.25;
/** Texts without an opinion count so much of their weight: they decide only where reviews hardly do. */
const MIDDLE_SHARE = 0.15;
/** Values closer than this are a tie: they differ by rounding. */
const TIE = 1e-9;

/**
 * The shift of the output bias, between -1.5 and 1.5, with which 0.5 separates positive from negative reviews best: the
 * weighted mean over the sources of the balanced accuracy on clear reviews (of some, of the accuracy), smoothed by a
 * logistic kernel. Texts without an opinion count as right near the middle. Without a source that counts, the shift is 0.
 */
export function chooseBiasShift(clear: readonly ClearLogits[], middle: readonly MiddleLogits[] = []): number {
  const clearWeight = weightOf(clear);
  const middleWeight = MIDDLE_SHARE * weightOf(middle);
  const rightness = (shift: number) =>
    clearWeight * smoothAccuracy(clear, shift) + middleWeight * nearness(middle, shift);
  let best = { shift: 0, rightness: rightness(0) };
  // The smallest shift comes first, so that it wins a tie.
  for (let step = 1; step <= MOST * STEPS_PER_UNIT; step++) {
    for (const shift of [step / STEPS_PER_UNIT, -step / STEPS_PER_UNIT]) {
      const found = rightness(shift);
      if (found > best.rightness + TIE) best = { shift, rightness: found };
    }
  }
  return best.shift;
}

const smoothAccuracy = (sources: readonly ClearLogits[], shift: number): number =>
  meanOverSources(sources, (each, label) => sigmoid(((label === 1 ? 1 : -1) * (each + shift)) / SMOOTHING));

/** How near the middle texts without an opinion are, from 0 to 1: the same kernel from both sides. */
const nearness = (sources: readonly MiddleLogits[], shift: number): number =>
  weightedMeanOf(sources, ({ logits }) => mean(logits.map((each) => 2 * sigmoid(-Math.abs(each + shift) / SMOOTHING))));

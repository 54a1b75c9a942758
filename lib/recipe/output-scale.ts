import { sigmoid } from '../gru/reference/gru';
import { type ClearLogits, meanOverSources } from './clear-logits';

const LEAST = 10;
const MOST = 80;
const STEPS_PER_UNIT = 20;

/**
 * The factor of the logits, between 0.5 and 4, with which the scores of clear reviews come closest to their labels by
 * squared error: the temperature of Guo et al. 2017. Students learn targets that lie nearer to the middle than labels
 * do, so that their scores say too little. Without a source that counts, the factor is 1.
 * @param shift is added to each logit before
 */
export function chooseOutputScale(sources: readonly ClearLogits[], shift: number): number {
  if (sources.length === 0) return 1;
  let best = { scale: 1, error: Number.POSITIVE_INFINITY };
  for (let step = LEAST; step <= MOST; step++) {
    const scale = step / STEPS_PER_UNIT;
    const error = meanOverSources(sources, (each, label) => (sigmoid(scale * (each + shift)) - label) ** 2);
    if (error < best.error) best = { scale, error };
  }
  return best.scale;
}

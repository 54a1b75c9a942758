import type { Example } from '../data/example';
import { targetOf } from '../data/ratings';
import { truncate } from '../text/sequence';
import type { TrainableModel } from './base-model';
import type { TrainingStart } from './training-start';

/** Weight of the model's former score in the target of a rehearsed review; its label or rating has the rest. */
const FORMER_SHARE = 0.5;

/** Reviews that are trained on beside the new ones, against forgetting. */
export interface Rehearsal {
  examples: readonly Example[];
  /** The model's raw scores before the training, one per example. */
  scores: ArrayLike<number>;
}

/**
 * Starts from a model's weights. It trains on the new reviews and on reviews to rehearse, whose targets
 * include its former scores (learning without forgetting, Li and Hoiem 2016, https://arxiv.org/abs/1606.09282).
 */
export function fineTuneStart(
  training: readonly Example[],
  { reader, weights, settings: { maxLength } }: TrainableModel,
  { examples, scores }: Rehearsal,
): TrainingStart {
  const rehearsed = examples.map((example, i) => {
    const target = targetOf(example);
    return target + FORMER_SHARE * (scores[i]! - target);
  });
  return {
    reader,
    weights,
    sequences: [...training, ...examples].map(({ text }) => truncate(reader.sequenceOf(text), maxLength)),
    targets: [...training.map(targetOf), ...rehearsed],
  };
}

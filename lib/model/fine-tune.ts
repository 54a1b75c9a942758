import type { Example } from '../data/example';
import { targetOf } from '../data/ratings';
import type { TrainingStart } from './build-model';
import type { Bundle } from './bundle/bundle';
import { readSequence } from './score-texts';

/** How much of what the model used to think counts in the target of a rehearsed review, beside its rating. */
const FORMER_SHARE = 0.5;

/** Reviews that keep a model from forgetting, and what it thinks of them before it learns anything new. */
export interface Rehearsal {
  examples: readonly Example[];
  /** Its raw scores, one per example. */
  scores: ArrayLike<number>;
}

/**
 * Goes on from a model: its lexicon and weights, the new reviews, and among them reviews to rehearse, whose targets hold
 * it to its former opinion (learning without forgetting, Li & Hoiem 2016).
 */
export function fineTuneStart(
  training: readonly Example[],
  { card, lexicon, weights }: Bundle,
  { examples, scores }: Rehearsal,
): TrainingStart {
  const reader = { lexicon, maxLength: card.hyperparameters.maxLength };
  const held = examples.map((example, i) => {
    const target = targetOf(example);
    return target + FORMER_SHARE * (scores[i]! - target);
  });
  return {
    lexicon,
    weights,
    sequences: [...training, ...examples].map(({ text }) => readSequence(reader, text)),
    targets: [...training.map(targetOf), ...held],
  };
}

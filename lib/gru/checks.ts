import type { OptimizerState } from './network';
import { ADAM } from './reference/gru';
import { checkWeights, type GruWeights } from './weights';

/** @throws Error that names the first index outside the lexicon */
export function checkTokens(sequences: readonly ArrayLike<number>[], lexiconSize: number): void {
  for (const sequence of sequences) {
    for (let i = 0; i < sequence.length; i++) {
      const token = sequence[i]!;
      if (token >= 0 && token < lexiconSize && Number.isInteger(token)) continue;
      throw new Error(`the word index ${token} is outside the lexicon of ${lexiconSize} words`);
    }
  }
}

/** @throws Error when a training step would fill the weights with NaN, or its arguments do not fit each other */
export function checkTraining(
  sequences: readonly ArrayLike<number>[],
  targets: ArrayLike<number>,
  learningRate: number,
  epsilon: number = ADAM.epsilon,
): void {
  if (targets.length !== sequences.length) {
    throw new Error(`there are ${targets.length} targets for ${sequences.length} sequences`);
  }
  for (let i = 0; i < targets.length; i++) {
    if (!(targets[i]! >= 0 && targets[i]! <= 1)) throw new Error(`the target ${targets[i]} is not between 0 and 1`);
  }
  for (const [name, value] of Object.entries({ 'learning rate': learningRate, epsilon })) {
    if (!Number.isFinite(value)) throw new Error(`the ${name} is ${value}`);
  }
}

/** @throws CodedError as `checkWeights`, for weights and moments */
export function checkRestored(weights: GruWeights, { mean, variance }: OptimizerState): void {
  for (const tensors of [weights, mean, variance]) checkWeights(tensors);
}

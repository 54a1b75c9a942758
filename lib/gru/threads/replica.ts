import type { Network } from '../network';

/** What one part of a batch adds to the loss and its gradients: plain arrays, fit to be sent to another thread. */
export interface Gradients {
  /** The part's share of the mean squared error over the whole batch. */
  loss: number;
  /** The different words of the part. */
  words: Int32Array;
  /** Gradients of their embeddings, [words, embedding units, padded]; those of all other words are zero. */
  embedding: Float32Array;
  /** Gradients of the other five tensors, as they lie in the layout behind the embedding. */
  rest: Float32Array;
}

/**
 * A network whose training step comes in two halves, so that replicas can share a batch: each takes the gradients of
 * its part, and all step with the same sum. Replicas that began alike then stay alike to the last bit.
 */
export interface Replica extends Network {
  /**
   * The first half, over a part of a batch of `batchRows` sequences.
   * @throws Error when a word is outside the lexicon.
   */
  gradients(sequences: readonly ArrayLike<number>[], targets: ArrayLike<number>, batchRows: number): Gradients;
  /** The second half: one step of Adam. */
  applyGradients(gradients: Gradients, learningRate: number, epsilon?: number): void;
}

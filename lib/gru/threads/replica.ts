import type { Network } from '../network';

/** A part's share of the loss of a batch and its gradients: plain arrays, which can be sent to another thread. */
export interface Gradients {
  /** The part's share of the mean squared error over the whole batch. */
  loss: number;
  /** The distinct words of the part. */
  words: Int32Array;
  /** Gradients of their embeddings, [words, embedding units, padded]; those of all other words are zero. */
  embedding: Float32Array;
  /** Gradients of the other five tensors, as they lie in the layout after the embedding. */
  rest: Float32Array;
}

/**
 * A network whose training step consists of two halves, so that replicas can share a batch: each computes the gradients
 * of its part, and all take a step with the same sum. Replicas that started equal stay equal to the last bit.
 */
export interface Replica extends Network {
  /**
   * The first half, for a part of a batch.
   * @param batchRows sequences of the whole batch
   * @throws Error when a word is outside the lexicon
   */
  gradients(sequences: readonly ArrayLike<number>[], targets: ArrayLike<number>, batchRows: number): Gradients;
  /** The second half: one step of Adam. */
  applyGradients(gradients: Gradients, learningRate: number, epsilon?: number): void;
}

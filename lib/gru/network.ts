import type { GruWeights } from './weights';

export type BackendName = 'cpu' | 'webgpu' | 'reference';

/** The state of Adam: with the weights, all that a training needs besides its data to continue exactly. */
export interface OptimizerState {
  /** Adam steps taken so far. */
  steps: number;
  /** First moments, shaped like the weights. */
  mean: GruWeights;
  /** Second moments, shaped like the weights. */
  variance: GruWeights;
}

/** The score of a sequence, and how it developed. */
export interface ScoredSequence {
  /** As `Network.score`. */
  score: number;
  /**
   * The running logits: the logit (the score before the sigmoid) after each word, [words] without padding; the last is
   * that of the whole sequence. The difference between two neighbours, or between the first and `denseBias`, is the effect
   * of a word.
   */
  logits: Float32Array;
}

/** A scored sequence with its reasons; padding has no values. */
export interface ExplainedSequence extends ScoredSequence {
  /**
   * The relevance of each word to the logit, positive where it raises it: see reference/relevance.ts. Its sum is the logit
   * without the parts that biases get, among them `denseBias`, and a little that is lost where sums are near zero. [words]
   */
  relevance: Float32Array;
}

/**
 * The network Embedding -> GRU -> Dense(1, sigmoid), whose weights stay where they are used: in WebAssembly memory, or on
 * a GPU. A sequence holds word indices from 0 to `lexiconSize` - 1; index 0 (padding) is skipped wherever it stands, as
 * Keras' mask does, and sequences need not have the same length.
 *
 * Calls may be made before earlier ones have finished; they take effect in the order in which they are made. All methods
 * reject for an index outside the lexicon, and with `GpuError` where a GPU is lost or fails.
 */
export interface Network {
  readonly backend: BackendName;
  /** Rows of the embedding, padding and `<UNK>` included. */
  readonly lexiconSize: number;
  readonly embeddingUnits: number;
  readonly hiddenUnits: number;
  /**
   * @returns [sequences]: the score of each in [0, 1]; that of an empty sequence is `sigmoid(denseBias)`
   */
  score(sequences: readonly ArrayLike<number>[]): Promise<Float32Array>;
  /** Score and running logits of each sequence, from one pass. */
  scoreWithLogits(sequences: readonly ArrayLike<number>[]): Promise<ScoredSequence[]>;
  /** Score, running logits and relevance of each sequence, from one pass forward and one back. */
  explain(sequences: readonly ArrayLike<number>[]): Promise<ExplainedSequence[]>;
  /**
   * One Adam step on the mean squared error between scores and targets.
   * @param targets one for each sequence, in [0, 1]
   * @param epsilon Adam's, outside the root; Keras' default, 1e-7, where it is not given
   * @returns the mean squared error before the step
   */
  trainStep(
    sequences: readonly ArrayLike<number>[],
    targets: ArrayLike<number>,
    learningRate: number,
    epsilon?: number,
  ): Promise<number>;
  /** A copy of the weights. */
  readWeights(): Promise<GruWeights>;
  /** A copy of Adam's state; zeros before the first step. */
  readOptimizer(): Promise<OptimizerState>;
  /**
   * Replaces weights and Adam's state, for example by those of a checkpoint.
   * @throws CodedError `engine.tensorSize` or `engine.tensorValues` when they do not fit this network or are not finite;
   * the network is then unchanged
   */
  restore(weights: GruWeights, optimizer: OptimizerState): Promise<void>;
  /** Frees the memory. The network must not be used afterwards. */
  dispose(): void;
}

/**
 * Opens a network with these weights.
 * @param options.training whether it will be trained, not only used for scoring
 */
export type OpenNetwork = (weights: GruWeights, options?: { training: boolean }) => Promise<Network>;

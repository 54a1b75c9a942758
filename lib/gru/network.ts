import type { GruWeights } from './weights';

export type BackendName = 'cpu' | 'webgpu' | 'reference';

/** Everything a training needs besides its data to go on exactly where it was. */
export interface OptimizerState {
  /** Adam steps taken so far. */
  steps: number;
  /** First and second moments, each shaped like the weights. */
  mean: GruWeights;
  variance: GruWeights;
}

/**
 * A network whose weights live where they are computed with: in WebAssembly memory, or on a GPU.
 * Sequences are word indices without padding; index 0 (padding) inside a sequence is skipped, as Keras' mask does.
 */
export interface Network {
  readonly backend: BackendName;
  readonly lexiconSize: number;
  readonly embeddingUnits: number;
  readonly hiddenUnits: number;
  /** Scores in [0, 1], one per sequence. An empty sequence scores `sigmoid(denseBias)`. */
  score(sequences: readonly ArrayLike<number>[]): Promise<Float32Array>;
  /**
   * For each sequence, the logit after each of its words. Entry t minus entry t-1 (`denseBias` before the first)
   * is what word t did; the last entry is the final logit.
   */
  runningLogits(sequences: readonly ArrayLike<number>[]): Promise<Float32Array[]>;
  /**
   * One Adam step on the mean squared error between scores and targets (each in [0, 1]). The next may be asked for
   * before the loss is known; steps are taken in order.
   * @param epsilon Adam's, outside the root; Keras' default where it is not given.
   * @returns the loss before the step.
   */
  trainStep(
    sequences: readonly ArrayLike<number>[],
    targets: ArrayLike<number>,
    learningRate: number,
    epsilon?: number,
  ): Promise<number>;
  /** A copy of the weights. */
  readWeights(): Promise<GruWeights>;
  readOptimizer(): Promise<OptimizerState>;
  /** Puts weights and optimizer back, e.g. from a checkpoint. */
  restore(weights: GruWeights, optimizer: OptimizerState): Promise<void>;
  dispose(): void;
}

/** Opens a network with these weights. */
export type OpenNetwork = (weights: GruWeights, options?: { training: boolean }) => Promise<Network>;

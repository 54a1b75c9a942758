import { CodedError } from '../common/errors';
import { createRandom } from '../data/random';
import type { Network, OptimizerState } from '../gru/network';
import type { GruWeights } from '../gru/weights';
import { UNK } from '../text/lexicon';
import { epochBatches } from './batches';
import { PendingSteps } from './pending-steps';
import { startProgress, type TrainProgress } from './train-progress';

export interface TrainSettings {
  epochs: number;
  batch: number;
  /** Adam's at the start; it falls linearly to zero at the end. */
  learningRate: number;
  /**
   * Adam's. Well above Keras' 1e-7 it keeps a rare word, whose gradients are few and small, from being moved as far at
   * each occurrence as a common one, which lowers overfitting.
   */
  epsilon: number;
  /** Share of the words that `<UNK>` replaces, drawn anew at every step, against overfitting. */
  wordDropout: number;
  seed: number;
}

/** Where a training stands: enough to resume it and reach the same weights. */
export interface TrainState {
  /** Batches done, over all epochs. */
  steps: number;
  weights: GruWeights;
  optimizer: OptimizerState;
}

export interface TrainHooks {
  onProgress?: (progress: TrainProgress) => void;
  /** Called about every `checkpointSeconds`, and when the training is stopped. */
  onCheckpoint?: (state: TrainState) => Promise<void>;
  checkpointSeconds?: number;
  /** Called after the last step of each epoch; it may score with the network, but not change it. */
  onEpoch?: (epoch: number, network: Network) => Promise<void>;
  resumeFrom?: TrainState;
  /** Stops after the current batch. */
  signal?: AbortSignal;
}

/** Steps that a GPU may be ahead of the last loss that was read, so that it never waits for the CPU. */
const STEPS_AHEAD = 8;
const YIELD_EVERY_MS = 50;

/**
 * Trains a network in place on sequences of word indices and their targets in [0, 1].
 * @returns `false` when it was stopped by the signal
 * @throws CodedError when there is nothing to train on, or the loss is no longer a finite number
 */
export async function train(
  network: Network,
  sequences: readonly Int32Array[],
  targets: ArrayLike<number>,
  settings: TrainSettings,
  { onProgress, onCheckpoint, checkpointSeconds = 60, onEpoch, resumeFrom, signal }: TrainHooks = {},
): Promise<boolean> {
  if (sequences.length === 0) throw new CodedError('training.noExamples', []);
  const { epochs, learningRate, epsilon } = settings;
  const batches = Math.ceil(sequences.length / settings.batch);
  const steps = batches * epochs;
  const done = resumeFrom?.steps ?? 0;
  if (resumeFrom) await network.restore(resumeFrom.weights, resumeFrom.optimizer);

  const batchAt = batchReader(sequences, targets, settings);
  const progressAt = startProgress({ epochs, batches, done });
  const pending = new PendingSteps((step, size, loss) => onProgress?.(progressAt(step, size, loss)));
  let [lastSaved, lastYielded] = [performance.now(), performance.now()];
  const save = async (steps: number) => {
    await pending.waitUntil(0);
    await onCheckpoint?.({ steps, weights: await network.readWeights(), optimizer: await network.readOptimizer() });
    lastSaved = performance.now();
  };

  for (let step = done; step < steps; step++) {
    if (signal?.aborted) {
      await save(step);
      return false;
    }
    const batch = batchAt(step);
    const loss = network.trainStep(batch.sequences, batch.targets, learningRate * (1 - step / steps), epsilon);
    pending.add({ step, size: batch.targets.length, loss });
    await pending.waitUntil(network.backend === 'webgpu' ? STEPS_AHEAD : 0);

    if (onEpoch && (step + 1) % batches === 0) {
      await pending.waitUntil(0);
      await onEpoch((step + 1) / batches, network);
    }
    if (performance.now() - lastSaved > checkpointSeconds * 1000) await save(step + 1);
    // A macrotask lets signals, messages and timers be handled. It costs 1 ms, in browsers 4.
    if (performance.now() - lastYielded > YIELD_EVERY_MS) {
      await new Promise((resolve) => setTimeout(resolve));
      lastYielded = performance.now();
    }
  }
  await pending.waitUntil(0);
  return true;
}

/** Gives the batch of any step. It depends on seed and step alone, so that a resumed training gets the same batches. */
function batchReader(
  sequences: readonly Int32Array[],
  targets: ArrayLike<number>,
  { batch, wordDropout, seed }: TrainSettings,
) {
  const lengths = sequences.map(({ length }) => length);
  const batches = Math.ceil(sequences.length / batch);
  let orderedEpoch = -1;
  let order: number[][] = [];
  return (step: number) => {
    const epoch = Math.floor(step / batches);
    if (epoch !== orderedEpoch) order = epochBatches(lengths, batch, seed, epoch);
    orderedEpoch = epoch;
    const places = order[step % batches]!;
    const random = createRandom(seed + step * 104_729); // any step that keeps batches apart from neighbouring seeds
    const drop = (sequence: Int32Array) => sequence.map((word) => (random.next() < wordDropout ? UNK : word));
    return {
      sequences: places.map((place) => (wordDropout > 0 ? drop(sequences[place]!) : sequences[place]!)),
      targets: places.map((place) => targets[place]!),
    };
  };
}

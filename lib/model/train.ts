import { createRandom } from '../data/random';
import type { Network, OptimizerState } from '../gru/network';
import type { GruWeights } from '../gru/weights';
import { UNK } from '../text/lexicon';
import { epochBatches } from './batches';

export const MIN_EPOCHS = 3;
/** A network that has seen fewer reviews than this, each again and again, has hardly begun. */
const REVIEWS_TO_SEE = 30_000;

/** Passes over so many reviews that suit the default settings: three, and more where there are few reviews. */
export function defaultEpochs(reviews: number): number {
  return Math.max(MIN_EPOCHS, Math.ceil(REVIEWS_TO_SEE / Math.max(1, reviews)));
}

export interface TrainSettings {
  epochs: number;
  batch: number;
  /** Adam's, at the start; it falls in a straight line to zero at the end. */
  learningRate: number;
  /**
   * Adam's. Well above Keras' 1e-7 it keeps a rare word, whose gradients are few and small, from being moved as far at
   * each occurrence as a common one: the network then learns words rather than reviews by heart.
   */
  epsilon: number;
  /** Share of the words that are hidden behind `<UNK>`, chosen anew at every step: against learning reviews by heart. */
  wordDropout: number;
  seed: number;
}

export interface TrainProgress {
  /** From 1. */
  epoch: number;
  epochs: number;
  /** From 1, in this epoch. */
  batch: number;
  batches: number;
  /** Mean squared error of this batch, before its step. */
  loss: number;
  reviewsPerSecond: number;
  secondsLeft: number;
}

/** Where a training stands: enough to go on to the same weights. */
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
  resumeFrom?: TrainState;
  /** Stops after the batch in hand. */
  signal?: AbortSignal;
}

/** Steps that a GPU is given before the loss of the first is waited for: it shall never wait for us. */
const STEPS_AHEAD = 8;
const PAUSE_EVERY_MS = 50;

interface StepUnderWay {
  step: number;
  /** Reviews in its batch. */
  size: number;
  loss: Promise<number>;
}

/**
 * Trains a network in place on sequences of word indices and their targets in [0, 1].
 * @returns whether it came to its end; `false` when it was stopped by the signal.
 * @throws Error when there is nothing to train on, or the loss is no longer a number.
 */
export async function train(
  network: Network,
  sequences: readonly Int32Array[],
  targets: ArrayLike<number>,
  { epochs, batch, learningRate, epsilon, wordDropout, seed }: TrainSettings,
  { onProgress, onCheckpoint, checkpointSeconds = 60, resumeFrom, signal }: TrainHooks = {},
): Promise<boolean> {
  if (sequences.length === 0) throw new Error('There are no labelled reviews to train on.');
  const lengths = sequences.map(({ length }) => length);
  const batches = Math.ceil(sequences.length / batch);
  const steps = batches * epochs;
  const done = resumeFrom?.steps ?? 0;
  if (resumeFrom) await network.restore(resumeFrom.weights, resumeFrom.optimizer);
  const save = async (steps: number) =>
    await onCheckpoint?.({ steps, weights: await network.readWeights(), optimizer: await network.readOptimizer() });

  const started = performance.now();
  let [lastSaved, lastPaused] = [started, started];
  let reviews = 0;
  const report = async ({ step, size, loss: told }: StepUnderWay) => {
    const loss = await told;
    if (!Number.isFinite(loss)) {
      throw new Error(`The loss is ${loss} at batch ${step + 1}. Train again with a smaller learning rate.`);
    }
    const seconds = (performance.now() - started) / 1000;
    reviews += size;
    onProgress?.({
      epoch: Math.floor(step / batches) + 1,
      epochs,
      batch: (step % batches) + 1,
      batches,
      loss,
      reviewsPerSecond: reviews / seconds,
      secondsLeft: (seconds / (step + 1 - done)) * (steps - step - 1),
    });
  };
  const underWay: StepUnderWay[] = [];
  const leaveUnderWay = async (count: number) => {
    while (underWay.length > count) await report(underWay.shift()!);
  };

  let order: number[][] = [];
  for (let step = done; step < steps; step++) {
    if (signal?.aborted) {
      await leaveUnderWay(0);
      await save(step);
      return false;
    }
    const epoch = Math.floor(step / batches);
    if (step === done || step % batches === 0) order = epochBatches(lengths, batch, seed, epoch);
    const places = order[step % batches]!;
    const random = createRandom(seed + step * 104_729); // by step alone, so that a resumed training goes on alike
    const hideWords = (sequence: Int32Array) => sequence.map((word) => (random.next() < wordDropout ? UNK : word));
    const loss = network.trainStep(
      places.map((place) => (wordDropout > 0 ? hideWords(sequences[place]!) : sequences[place]!)),
      places.map((place) => targets[place]!),
      learningRate * (1 - step / steps),
      epsilon,
    );
    loss.catch(() => {}); // heard when it is reported
    underWay.push({ step, size: places.length, loss });
    await leaveUnderWay(network.backend === 'webgpu' ? STEPS_AHEAD : 0);

    if (performance.now() - lastSaved > checkpointSeconds * 1000) {
      await leaveUnderWay(0);
      await save(step + 1);
      lastSaved = performance.now();
    }
    // A macrotask now and then: signals, messages and timers get their turn. A timer costs 1 ms, in browsers 4.
    if (performance.now() - lastPaused > PAUSE_EVERY_MS) {
      await new Promise((resolve) => setTimeout(resolve));
      lastPaused = performance.now();
    }
  }
  await leaveUnderWay(0);
  return true;
}

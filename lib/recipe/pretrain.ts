import { createRandom, type Random } from '../data/random';
import { epochBatches } from '../model/batches';
import type { TrainHooks } from '../model/train';
import { startProgress } from '../model/train-progress';
import type { LanguageNetworkAnywhere } from './language-network';

export interface PretrainSettings {
  epochs: number;
  batch: number;
  /** Of the sampled softmax, drawn at each step for the whole batch; a multiple of 8. */
  samples: number;
  /** Falls linearly to zero. */
  learningRate: number;
  seed: number;
}

export interface PretrainHooks extends Pick<TrainHooks, 'onProgress' | 'signal' | 'checkpointSeconds'> {
  /** Called about every `checkpointSeconds`, and when it is stopped, with the network's state. */
  onCheckpoint?: (state: Float32Array) => Promise<void>;
  resumeFrom?: Float32Array | undefined;
}

/** Exponent of the word counts, so that rare words are drawn more often than they occur (Mikolov et al. 2013). */
const SAMPLING_EXPONENT = 0.75;

/** The probability of each index of the lexicon to be drawn as a sample; close to 0 for padding. */
export function sampleShares(sequences: readonly Int32Array[], lexiconSize: number): Float64Array {
  const counts = new Float64Array(lexiconSize);
  for (const sequence of sequences) for (const word of sequence) counts[word]!++;
  const powers = counts.map((count) => Math.max(count, 0.01) ** SAMPLING_EXPONENT);
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

/**
 * Trains a network in place to predict the next word of each review.
 * @param shares as `sampleShares` gives them
 * @returns `false` when it was stopped by the signal
 */
export async function pretrain(
  network: LanguageNetworkAnywhere,
  sequences: readonly Int32Array[],
  shares: Float64Array,
  { epochs, batch, samples, learningRate, seed }: PretrainSettings,
  { onProgress, signal, onCheckpoint, checkpointSeconds = 60, resumeFrom }: PretrainHooks = {},
): Promise<boolean> {
  const lengths = sequences.map(({ length }) => length);
  const draw = sampler(shares);
  const batches = Math.ceil(sequences.length / batch);
  const steps = batches * epochs;
  const done = resumeFrom?.[0] ?? 0;
  if (resumeFrom) await network.restore(resumeFrom);
  const progressAt = startProgress({ epochs, batches, done });
  let lastSaved = performance.now();
  let order: number[][] = [];
  for (let step = done; step < steps; step++) {
    if (signal?.aborted || performance.now() - lastSaved > checkpointSeconds * 1000) {
      await onCheckpoint?.(await network.readState());
      lastSaved = performance.now();
      if (signal?.aborted) return false;
    }
    const epoch = Math.floor(step / batches);
    if (step === done || step % batches === 0) order = epochBatches(lengths, batch, seed, epoch);
    const rows = order[step % batches]!.map((row) => sequences[row]!);
    const random = createRandom(seed + step * 104_729); // any step that keeps batches apart from neighbouring seeds
    const loss = await network.trainStep(rows, draw(random, samples), learningRate * (1 - step / steps));
    onProgress?.(progressAt(step, rows.length, loss));
    await new Promise((resolve) => setTimeout(resolve)); // a macrotask: the signal may have changed
  }
  return true;
}

/** Draws indices, each with its probability in `shares`. */
function sampler(shares: Float64Array): (random: Random, count: number) => Int32Array {
  let sum = 0;
  const cumulative = shares.map((share) => {
    sum += share;
    return sum;
  });
  return (random, count) => Int32Array.from({ length: count }, () => firstAbove(cumulative, random.next() * sum));
}

/** The first place of an ascending list whose value is above `value`; the last where none is. */
function firstAbove(ascending: Float64Array, value: number): number {
  let [low, high] = [0, ascending.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

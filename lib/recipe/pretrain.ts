import { createRandom } from '../data/random';
import { epochBatches } from '../model/batches';
import type { TrainHooks } from '../model/train';
import type { LanguageNetworkAnywhere } from './language-network';

export interface PretrainSettings {
  epochs: number;
  batch: number;
  /** Words that the whole batch is told apart from, at each step; a multiple of 8. */
  samples: number;
  /** Falls in a straight line to zero. */
  learningRate: number;
  seed: number;
}

export interface PretrainHooks extends Pick<TrainHooks, 'onProgress' | 'signal' | 'checkpointSeconds'> {
  /** Called about every `checkpointSeconds`, and when it is stopped, with the network's state. */
  onCheckpoint?: (state: Float32Array) => Promise<void>;
  resumeFrom?: Float32Array | undefined;
}

/** Flattens the frequencies, so that rare words are drawn more often than they occur (Mikolov et al. 2013). */
const FLATTENING = 0.75;

/** How likely each index of the lexicon is to be drawn as a sample; padding hardly ever. */
export function sampleShares(sequences: readonly Int32Array[], lexiconSize: number): Float64Array {
  const shares = new Float64Array(lexiconSize);
  for (const sequence of sequences) for (const word of sequence) shares[word]!++;
  const flat = shares.map((count) => Math.max(count, 0.01) ** FLATTENING);
  const total = flat.reduce((sum, share) => sum + share, 0);
  return flat.map((share) => share / total);
}

/**
 * Teaches a network in place to tell the next word of each review: what words mean and how sentences go, before it
 * hears of any rating.
 * @returns whether it came to its end; `false` when it was stopped by the signal.
 */
export async function pretrain(
  network: LanguageNetworkAnywhere,
  sequences: readonly Int32Array[],
  shares: Float64Array,
  { epochs, batch, samples, learningRate, seed }: PretrainSettings,
  { onProgress, signal, onCheckpoint, checkpointSeconds = 60, resumeFrom }: PretrainHooks = {},
): Promise<boolean> {
  const lengths = sequences.map(({ length }) => length);
  let sum = 0;
  const upTo = shares.map((share) => {
    sum += share;
    return sum;
  });
  const batches = Math.ceil(sequences.length / batch);
  const steps = batches * epochs;
  const done = resumeFrom?.[0] ?? 0;
  if (resumeFrom) await network.restore(resumeFrom);
  const started = performance.now();
  let lastSaved = started;
  let reviews = 0;
  let order: number[][] = [];
  for (let step = done; step < steps; step++) {
    const epoch = Math.floor(step / batches);
    if (signal?.aborted || performance.now() - lastSaved > checkpointSeconds * 1000) {
      await onCheckpoint?.(await network.readState());
      lastSaved = performance.now();
      if (signal?.aborted) return false;
    }
    if (step === done || step % batches === 0) order = epochBatches(lengths, batch, seed, epoch);
    const rows = order[step % batches]!;
    const random = createRandom(seed + step * 104_729);
    const drawn = Int32Array.from({ length: samples }, () => firstAbove(upTo, random.next() * sum));
    const loss = await network.trainStep(
      rows.map((row) => sequences[row]!),
      drawn,
      learningRate * (1 - step / steps),
    );
    const seconds = (performance.now() - started) / 1000;
    reviews += rows.length;
    onProgress?.({
      ...{ epoch: epoch + 1, epochs, batch: (step % batches) + 1, batches, loss },
      reviewsPerSecond: reviews / seconds,
      secondsLeft: (seconds / (step + 1 - done)) * (steps - step - 1),
    });
    await new Promise((resolve) => setTimeout(resolve));
  }
  return true;
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

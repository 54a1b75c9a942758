import { createRandom, type Random } from '../data/random';
import { Arena } from '../gru/cpu/arena';
import { type GruEngine, instantiate } from '../gru/cpu/engine';
import type { SparseRows } from '../model/baselines/ngram-index';
import { Stopped } from './stages';

export interface VectorSettings {
  /** Floats of a vector, a multiple of 4. */
  units: number;
  epochs: number;
  /** Falls in a straight line to zero. */
  learningRate: number;
  /** What a cosine is multiplied with for a logit. */
  sharpness: number;
  /** How many n-grams of other documents stand against each of its own. */
  noise: number;
}

export interface VectorHooks {
  onEpoch?: (epoch: number, loss: number) => void;
  signal?: AbortSignal | undefined;
}

/** n-grams of a document that it is moved towards in one go, and as many of others, which weigh more for it. */
const CHUNK = 32;
const PAUSE_EVERY = 256;

/**
 * A vector of unit length for each document, such that its cosine with the vectors of its n-grams is larger than with
 * those of others (Thongtan and Phienthrakul 2019, https://aclanthology.org/P19-2057). What a document is about, and
 * what it thinks of it, then lies in few numbers; labels are not needed.
 * @param count documents that n-grams learn from too; those after them only find their place
 * @returns float32 [documents, units]
 * @throws Stopped
 */
export async function learnVectors(
  { offsets, features }: SparseRows,
  count: number,
  size: number,
  { units, epochs, learningRate, sharpness, noise }: VectorSettings,
  seed: number,
  engine: GruEngine,
  { onEpoch, signal }: VectorHooks = {},
): Promise<Float32Array> {
  const documents = offsets.length - 1;
  const arena = new Arena(instantiate(engine));
  const random = createRandom(seed);
  const bytes = units * 4;
  const vectors = placeAtRandom(arena, documents, units, random);
  const rows = placeAtRandom(arena, size, units, random);
  const places = arena.allocate(2 * CHUNK);
  const pull = arena.allocate(units);
  const drawn = arena.integers(places, 2 * CHUNK);
  const known = offsets[count]!;
  for (let epoch = 0; epoch < epochs; epoch++) {
    let [loss, met] = [0, 0];
    for (const [turn, document] of random.shuffle([...Array(documents).keys()]).entries()) {
      const rate = learningRate * (1 - (epoch + turn / documents) / epochs);
      const own = random.shuffle([...features.subarray(offsets[document]!, offsets[document + 1]!)]);
      for (let from = 0; from < own.length; from += CHUNK) {
        const chunk = own.slice(from, from + CHUNK);
        drawn.set(chunk);
        for (let i = 0; i < CHUNK; i++) drawn[chunk.length + i] = features[random.integer(known)]!;
        loss += arena.engine.cosineStep(
          ...([vectors + document * bytes, rows, places, chunk.length, chunk.length + CHUNK, bytes] as const),
          ...([sharpness, rate, document < count ? rate : 0, (noise * chunk.length) / CHUNK, pull] as const),
        );
      }
      met += own.length;
      if (turn % PAUSE_EVERY === 0) await new Promise((resolve) => setTimeout(resolve));
      if (signal?.aborted) throw new Stopped();
    }
    onEpoch?.(epoch + 1, loss / met);
  }
  return arena.floats(vectors, documents * units).slice();
}

/** Vectors of unit length in every direction. @returns their address */
function placeAtRandom(arena: Arena, count: number, units: number, random: Random): number {
  const address = arena.allocate(count * units);
  for (let i = 0; i < count; i++) {
    const vector = Float32Array.from({ length: units }, () => random.next() - 0.5);
    const length = Math.hypot(...vector);
    arena.floats(address + i * units * 4, units).set(vector.map((value) => value / length));
  }
  return address;
}

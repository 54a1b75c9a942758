import { createRandom, type Random } from '../data/random';
import { Arena } from '../gru/cpu/arena';
import { type GruEngine, instantiate } from '../gru/cpu/engine';
import type { SparseRows } from '../model/baselines/ngram-index';
import { Stopped } from './stages';

export interface VectorSettings {
  /** Floats of a vector, a multiple of 4. */
  units: number;
  epochs: number;
  /** Falls linearly to zero. */
  learningRate: number;
  /** Factor from a cosine to a logit. */
  cosineScale: number;
  /** Of all negative samples together, for each n-gram of the document's own. */
  negativeWeight: number;
}

interface Documents {
  /** The n-grams of each document. */
  data: SparseRows;
  /** The first documents train the vectors of n-grams too; those after them only get a vector. */
  training: number;
  /** How many n-grams there are. */
  features: number;
}

interface VectorOptions {
  seed: number;
  engine: GruEngine;
  onEpoch?: (epoch: number, loss: number) => void;
  signal?: AbortSignal | undefined;
}

/** N-grams of a document in one step, and negative samples: n-grams of any document. */
const CHUNK = 32;
const YIELD_EVERY = 256;

/**
 * A vector of unit length for each document whose cosine with the vectors of its n-grams is larger than with those of
 * others (Thongtan and Phienthrakul 2019, https://aclanthology.org/P19-2057). It needs no labels.
 * @returns [documents, units]
 * @throws Stopped
 */
export async function trainDocumentVectors(
  { data: { offsets, features: ngrams }, training, features }: Documents,
  { units, epochs, learningRate, cosineScale, negativeWeight }: VectorSettings,
  { seed, engine, onEpoch, signal }: VectorOptions,
): Promise<Float32Array> {
  const documents = offsets.length - 1;
  const arena = new Arena(instantiate(engine));
  const random = createRandom(seed);
  const bytes = units * 4;
  const vectors = randomUnitVectors(arena, documents, units, random);
  const rows = randomUnitVectors(arena, features, units, random);
  const places = arena.allocate(2 * CHUNK);
  const scratch = arena.allocate(units);
  const drawn = arena.integers(places, 2 * CHUNK);
  const negatives = offsets[training]!;

  /** @returns the loss of the document's own n-grams */
  const trainOn = (document: number, own: readonly number[], rate: number) => {
    let loss = 0;
    for (let from = 0; from < own.length; from += CHUNK) {
      const chunk = own.slice(from, from + CHUNK);
      drawn.set(chunk);
      for (let i = 0; i < CHUNK; i++) drawn[chunk.length + i] = ngrams[random.integer(negatives)]!;
      loss += arena.engine.cosineStep(
        vectors + document * bytes,
        rows,
        places,
        chunk.length,
        chunk.length + CHUNK,
        bytes,
        cosineScale,
        rate,
        document < training ? rate : 0,
        (negativeWeight * chunk.length) / CHUNK,
        scratch,
      );
    }
    return loss;
  };

  for (let epoch = 0; epoch < epochs; epoch++) {
    let [loss, count] = [0, 0];
    for (const [turn, document] of random.shuffle([...Array(documents).keys()]).entries()) {
      const rate = learningRate * (1 - (epoch + turn / documents) / epochs);
      const own = random.shuffle([...ngrams.subarray(offsets[document]!, offsets[document + 1]!)]);
      loss += trainOn(document, own, rate);
      count += own.length;
      if (turn % YIELD_EVERY === 0) await new Promise((resolve) => setTimeout(resolve));
      if (signal?.aborted) throw new Stopped();
    }
    onEpoch?.(epoch + 1, loss / count);
  }
  return arena.floats(vectors, documents * units).slice();
}

/** @returns the address of [count, units] */
function randomUnitVectors(arena: Arena, count: number, units: number, random: Random): number {
  const address = arena.allocate(count * units);
  for (let i = 0; i < count; i++) {
    const vector = Float32Array.from({ length: units }, () => random.next() - 0.5);
    const length = Math.hypot(...vector);
    arena.floats(address + i * units * 4, units).set(vector.map((value) => value / length));
  }
  return address;
}

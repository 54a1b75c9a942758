import fc from 'fast-check';
import type { GruSizes, GruWeights, TensorName } from '../../lib/gru/weights';
import { mapTensors, TENSOR_NAMES, tensorLengths } from '../../lib/gru/weights';
import { restoreTensor, storeTensor } from '../../lib/model/bundle/quantize';

/** Sizes of a small network, and the lengths of its sequences. */
export const shape = fc.record({
  lexiconSize: fc.integer({ min: 2, max: 60 }),
  embeddingUnits: fc.integer({ min: 1, max: 19 }),
  hiddenUnits: fc.integer({ min: 1, max: 19 }),
  lengths: fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 14 }),
  seed: fc.integer({ min: 1, max: 1e6 }),
});

/** The same in both forms of the GRU. */
export const eitherShape = fc.tuple(shape, fc.boolean()).map(([sizes, resetAfter]) => ({ ...sizes, resetAfter }));

/** Park & Miller's generator: small, seeded, good enough to fill test tensors. */
export function generator(seed: number): () => number {
  let state = (seed % 2_147_483_646) + 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** Weights in [-scale, scale]. */
export function randomWeights(sizes: GruSizes, seed = 1, scale = 0.5): GruWeights {
  const next = generator(seed);
  const lengths = tensorLengths(sizes);
  const tensors = TENSOR_NAMES.map((name) => {
    return [name, Float32Array.from({ length: lengths[name] }, () => (2 * next() - 1) * scale)];
  });
  return { ...sizes, ...(Object.fromEntries(tensors) as Record<TensorName, Float32Array>) };
}

/** Weights as a bundle restores them from 8 bits, in which it stores tensors of at least 4,096 values. */
export const in8Bits = (weights: GruWeights): GruWeights =>
  mapTensors(weights, (values) => restoreTensor(storeTensor(Float32Array.from(values), 'uint8')));

/** Sequences of the given lengths; about one word in ten is padding when `padding` is set. */
export function randomSequences(
  lengths: readonly number[],
  lexiconSize: number,
  seed = 1,
  padding = false,
): number[][] {
  const next = generator(seed + 7);
  return lengths.map((length) =>
    Array.from({ length }, () => (padding && next() < 0.1 ? 0 : 1 + Math.floor(next() * (lexiconSize - 1)))),
  );
}

import {
  checkTensor,
  type GruSizes,
  type GruWeights,
  sizesOf,
  TENSOR_NAMES,
  type TensorName,
  tensorLengths,
} from './weights';

/** A tensor in 8 bits a value, as a bundle stores it: value i is `levels[i] * scale + min`. */
export interface EightBitTensor {
  levels: Uint8Array;
  scale: number;
  min: number;
}

/** Nearly all weights are in these. */
const LARGE = ['embedding', 'kernel', 'recurrentKernel'] as const;

/** Weights whose large tensors may still be in 8 bits, a quarter of the memory. */
export type StoredWeights = GruSizes & {
  [Name in TensorName]: Float32Array | (Name extends (typeof LARGE)[number] ? EightBitTensor : never);
};

export const isLarge = (name: TensorName) => (LARGE as readonly string[]).includes(name);

/** The values of the 256 levels, rounded to float32 as `tf.io.decodeWeights` does. */
export function valuesOfLevels({ scale, min }: Omit<EightBitTensor, 'levels'>): Float32Array {
  return Float32Array.from({ length: 256 }, (_, level) => level * scale + min);
}

export function restoreLevels(tensor: EightBitTensor): Float32Array {
  const values = valuesOfLevels(tensor);
  return new Float32Array(tensor.levels).map((level) => values[level]!);
}

/** The same weights in float32. */
export function restoreWeights(stored: StoredWeights): GruWeights {
  const tensors = TENSOR_NAMES.map((name) => {
    const tensor = stored[name];
    return [name, tensor instanceof Float32Array ? tensor : restoreLevels(tensor)];
  });
  return { ...sizesOf(stored), ...(Object.fromEntries(tensors) as Record<TensorName, Float32Array>) };
}

/** As `checkWeights`. */
export function checkStored(stored: StoredWeights): void {
  const lengths = tensorLengths(stored);
  for (const name of TENSOR_NAMES) {
    const tensor = stored[name];
    if (tensor instanceof Float32Array) checkTensor(name, tensor, lengths[name]);
    else checkTensor(name, valuesOfLevels(tensor), lengths[name], tensor.levels.length);
  }
}

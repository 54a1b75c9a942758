import * as v from 'valibot';
import { restoreLevels } from '../../gru/stored-weights';
import { decodeFloat16, encodeFloat16 } from './float16';

/** How the weights of a bundle are stored. */
export type WeightDtype = 'float32' | 'float16' | 'uint8';

/** TensorFlow.js's own description of a quantised tensor in a weight manifest. */
export const quantizationSchema = v.variant('dtype', [
  v.strictObject({ dtype: v.literal('float16'), original_dtype: v.literal('float32') }),
  v.strictObject({
    dtype: v.literal('uint8'),
    min: v.pipe(v.number(), v.finite()),
    scale: v.pipe(v.number(), v.finite()),
    original_dtype: v.literal('float32'),
  }),
]);
export type Quantization = v.InferOutput<typeof quantizationSchema>;

/** One tensor as it is in weights.bin. */
export interface StoredTensor {
  bytes: Uint8Array;
  /** Absent for plain float32. */
  quantization?: Quantization;
}

/** Smaller tensors, among them the biases, are never reduced to 256 levels: it would save next to nothing. */
const MIN_UINT8_VALUES = 4096;

/**
 * 256 even levels over the range of the values, moved so that 0 is one of them, as the TensorFlow.js converter does:
 * value = level * scale + min.
 */
function toUint8(values: Float32Array): StoredTensor {
  let [low, high] = [0, 0];
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  const scale = (high - low) / 255 || 1;
  const min = -Math.round(-low / scale) * scale;
  // Uint8ClampedArray rounds to nearest and keeps the ends of the shifted range inside.
  const levels = Uint8ClampedArray.from(values, (value) => (value - min) / scale);
  return {
    bytes: new Uint8Array(levels.buffer),
    quantization: { dtype: 'uint8', min, scale, original_dtype: 'float32' },
  };
}

/**
 * Stores one tensor; as uint8 only where it is large enough for that to matter.
 * @throws CodedError when a value does not fit in float16
 */
export function storeTensor(values: Float32Array, dtype: WeightDtype): StoredTensor {
  if (dtype === 'float16') {
    return {
      bytes: new Uint8Array(encodeFloat16(values).buffer),
      quantization: { dtype, original_dtype: 'float32' },
    };
  }
  if (dtype === 'uint8' && values.length >= MIN_UINT8_VALUES) return toUint8(values);
  return { bytes: new Uint8Array(values.slice().buffer) };
}

/** Bytes that a tensor of `count` values takes in weights.bin. */
export function storedSize(count: number, quantization?: Quantization): number {
  return count * { float32: 4, float16: 2, uint8: 1 }[quantization?.dtype ?? 'float32'];
}

/** Reads one tensor back, as `tf.io.decodeWeights` does. */
export function restoreTensor({ bytes, quantization }: StoredTensor): Float32Array {
  const { buffer } = new Uint8Array(bytes); // a copy is aligned (and slice() of a Node Buffer is no copy)
  if (!quantization) return new Float32Array(buffer);
  if (quantization.dtype === 'float16') return decodeFloat16(new Uint16Array(buffer));
  return restoreLevels({ levels: bytes, ...quantization });
}

import { type GruSizes, type GruWeights, sizesOf, TENSOR_NAMES, type TensorName, tensorLengths } from '../gru/weights';
import type { TrainState } from './train';

/** The first line of a checkpoint, as JSON. After it: weights, first and second moments in float32. */
interface Header extends GruSizes {
  /** Identifies settings and data; a checkpoint of another training is not resumed. */
  training: string;
  steps: number;
  adamSteps: number;
}

const NEWLINE = 10;

const valuesOf = (weights: GruWeights) => TENSOR_NAMES.map((name) => weights[name]);

/**
 * Writes the state of a training.
 * @param training identifies its settings and data, for `decodeCheckpoint`
 */
export function encodeCheckpoint({ steps, weights, optimizer }: TrainState, training: string): Uint8Array {
  const header: Header = { training, steps, adamSteps: optimizer.steps, ...sizesOf(weights) };
  const tensors = [weights, optimizer.mean, optimizer.variance].flatMap(valuesOf);
  const text = new TextEncoder().encode(`${JSON.stringify(header)}\n`);
  const bytes = new Uint8Array(text.length + 4 * tensors.reduce((sum, { length }) => sum + length, 0));
  bytes.set(text);
  let offset = text.length;
  for (const { buffer, byteOffset, byteLength } of tensors) {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), offset);
    offset += byteLength;
  }
  return bytes;
}

/**
 * Reads a checkpoint.
 * @returns undefined when it belongs to another training, or is cut short
 */
export function decodeCheckpoint(bytes: Uint8Array, training: string): TrainState | undefined {
  const end = bytes.indexOf(NEWLINE);
  if (end < 0) return undefined;
  let header: Header;
  try {
    header = JSON.parse(new TextDecoder().decode(bytes.subarray(0, end)));
  } catch {
    return undefined;
  }
  if (header.training !== training) return undefined;
  const { steps, adamSteps } = header;
  const sizes = sizesOf(header);
  const lengths = tensorLengths(sizes);
  // A copy: the values are aligned in it, and bytes read by Node share their buffer with others.
  const copy = new Uint8Array(bytes.subarray(end + 1));
  const values = new Float32Array(copy.buffer, 0, Math.floor(copy.length / 4));
  let offset = 0;
  const read = (): GruWeights => {
    const tensors = TENSOR_NAMES.map((name) => {
      offset += lengths[name];
      return [name, values.slice(offset - lengths[name], offset)];
    });
    return { ...sizes, ...(Object.fromEntries(tensors) as Record<TensorName, Float32Array>) };
  };
  const state = { steps, weights: read(), optimizer: { steps: adamSteps, mean: read(), variance: read() } };
  return offset === values.length ? state : undefined;
}

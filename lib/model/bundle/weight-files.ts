import * as v from 'valibot';
import { CodedError } from '../../common/errors';
import { checkStored, isLarge, type StoredWeights } from '../../gru/stored-weights';
import { checkWeights, type GruSizes, type GruWeights, sizesOf, TENSOR_NAMES, tensorLengths } from '../../gru/weights';
import { parseJson } from './model-card';
import { concatenate } from './protobuf';
import {
  type Quantization,
  quantizationSchema,
  restoreTensor,
  storedSize,
  storeTensor,
  type WeightDtype,
} from './quantize';
import { modelTopology, weightSpecs } from './topology';

/** The form of model.json; `modelTopology` and `weightSpecs` then tell whether it is this network. */
const modelSchema = v.object({
  modelTopology: v.unknown(),
  format: v.literal('layers-model'),
  weightsManifest: v.strictTuple([
    v.strictObject({
      paths: v.strictTuple([v.literal('weights.bin')]),
      weights: v.array(
        v.strictObject({
          name: v.string(),
          shape: v.array(v.number()),
          dtype: v.literal('float32'),
          quantization: v.optional(quantizationSchema),
        }),
      ),
    }),
  ]),
});

/**
 * The weights as a TensorFlow.js Layers model: the content of model.json and of weights.bin.
 * @throws Error when weights have the wrong sizes, are not finite, or do not fit in float16.
 */
export function encodeWeights(weights: GruWeights, dtype: WeightDtype): { model: object; bytes: Uint8Array } {
  checkWeights(weights);
  const stored = TENSOR_NAMES.map((name) => storeTensor(weights[name], dtype));
  const specs = weightSpecs(weights).map((spec, i) => ({ ...spec, quantization: stored[i]!.quantization }));
  const model = {
    modelTopology: modelTopology(weights),
    format: 'layers-model',
    generatedBy: 'Reeltone',
    convertedBy: null,
    weightsManifest: [{ paths: ['weights.bin'], weights: specs }],
  };
  return { model, bytes: concatenate(stored.map(({ bytes }) => bytes)) };
}

/** The same weights as `encodeWeights` stores them in 8 bits. */
export function storeIn8Bits(weights: GruWeights): StoredWeights {
  const { model, bytes } = encodeWeights(weights, 'uint8');
  return decodeWeights(weights, readManifest(weights, model), bytes);
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * Checks that model.json describes this network in these sizes, and nothing else.
 * @returns how each of the six tensors is stored
 * @throws CodedError
 */
export function readManifest(sizes: GruSizes, model: unknown): (Quantization | undefined)[] {
  const { modelTopology: topology, weightsManifest } = parseJson(modelSchema, model);
  if (!same(topology, modelTopology(sizes))) throw new CodedError('model.otherNetwork', []);
  const specs = weightsManifest[0].weights;
  const unquantized = specs.map(({ name, shape, dtype }) => ({ name, shape, dtype }));
  if (!same(unquantized, weightSpecs(sizes))) throw new CodedError('model.otherNetwork', []);
  return specs.map(({ quantization }) => quantization);
}

function tensorBytes(sizes: GruSizes, quantizations: readonly (Quantization | undefined)[]): number[] {
  const lengths = tensorLengths(sizes);
  return TENSOR_NAMES.map((name, i) => storedSize(lengths[name], quantizations[i]));
}

/** Bytes that weights.bin must have. */
export function weightBytes(sizes: GruSizes, quantizations: readonly (Quantization | undefined)[]): number {
  return tensorBytes(sizes, quantizations).reduce((sum, size) => sum + size, 0);
}

/**
 * Reads weights.bin; its size is checked before anything is allocated. Large tensors in 8 bits stay as they are stored.
 * @throws CodedError when it has the wrong size or holds values that are not finite
 */
export function decodeWeights(
  networkSizes: GruSizes,
  quantizations: readonly (Quantization | undefined)[],
  bytes: Uint8Array,
): StoredWeights {
  const sizes = tensorBytes(networkSizes, quantizations);
  const expected = sizes.reduce((sum, size) => sum + size, 0);
  if (bytes.length !== expected) throw new CodedError('model.wrongLength', [bytes.length, expected]);
  let offset = 0;
  const tensors = TENSOR_NAMES.map((name, i) => {
    const start = offset;
    offset += sizes[i]!;
    const [stored, quantization] = [bytes.subarray(start, offset), quantizations[i]];
    if (quantization?.dtype !== 'uint8' || !isLarge(name))
      return [name, restoreTensor({ bytes: stored, quantization })];
    const { scale, min } = quantization;
    return [name, { levels: stored, scale, min }];
  });
  const weights: StoredWeights = { ...sizesOf(networkSizes), ...Object.fromEntries(tensors) };
  try {
    checkStored(weights);
  } catch (cause) {
    throw new CodedError('model.badWeights', [], { cause });
  }
  return weights;
}

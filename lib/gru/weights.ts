import { CodedError } from '../common/errors';

/**
 * The weights of Embedding -> GRU -> Dense(1), row-major, in Keras' layout.
 * The three gates lie side by side in the columns of kernel, recurrent kernel and bias, in the order
 * update (z), reset (r), candidate (h).
 */
export interface GruWeights<Values extends Float32Array | Float64Array = Float32Array> extends GruSizes {
  /** [lexiconSize, embeddingUnits] */
  embedding: Values;
  /** [embeddingUnits, 3 * hiddenUnits] */
  kernel: Values;
  /** [hiddenUnits, 3 * hiddenUnits] */
  recurrentKernel: Values;
  /** [3 * hiddenUnits]; with `resetAfter` [2, 3 * hiddenUnits], the bias of the input and that of the state */
  bias: Values;
  /** [hiddenUnits, 1] */
  denseKernel: Values;
  /** [1] */
  denseBias: Values;
}

/** The names of the six tensors, in the order in which Keras saves them. */
export const TENSOR_NAMES = ['embedding', 'kernel', 'recurrentKernel', 'bias', 'denseKernel', 'denseBias'] as const;
export type TensorName = (typeof TENSOR_NAMES)[number];

export interface GruSizes {
  /** Rows of the embedding, padding and `<UNK>` included. */
  lexiconSize: number;
  embeddingUnits: number;
  hiddenUnits: number;
  /** Whether the reset gate is applied after the product with the recurrent kernel, as Keras does by default; see reference/gru.ts. */
  resetAfter?: boolean | undefined;
}

/** The sizes of weights or of what has them, without the rest. */
export function sizesOf({ lexiconSize, embeddingUnits, hiddenUnits, resetAfter }: GruSizes): GruSizes {
  return { lexiconSize, embeddingUnits, hiddenUnits, ...(resetAfter && { resetAfter }) };
}

/** Shapes of the six tensors of a network of these sizes. */
export function tensorShapes(sizes: GruSizes): Record<TensorName, number[]> {
  const { lexiconSize, embeddingUnits, hiddenUnits, resetAfter } = sizes;
  return {
    embedding: [lexiconSize, embeddingUnits],
    kernel: [embeddingUnits, 3 * hiddenUnits],
    recurrentKernel: [hiddenUnits, 3 * hiddenUnits],
    bias: resetAfter ? [2, 3 * hiddenUnits] : [3 * hiddenUnits],
    denseKernel: [hiddenUnits, 1],
    denseBias: [1],
  };
}

/** How many values each of the six tensors holds. */
export function tensorLengths(sizes: GruSizes): Record<TensorName, number> {
  const shapes = tensorShapes(sizes);
  const lengths = TENSOR_NAMES.map((name) => [name, shapes[name].reduce((product, size) => product * size, 1)]);
  return Object.fromEntries(lengths) as Record<TensorName, number>;
}

/** @throws CodedError `engine.tensorSize` or, for NaN and infinity, `engine.tensorValues`; both name the tensor */
export function checkWeights(weights: GruWeights): void {
  const lengths = tensorLengths(weights);
  for (const name of TENSOR_NAMES) checkTensor(name, weights[name], lengths[name]);
}

/**
 * Checks one tensor, as `checkWeights`.
 * @param values all that it holds, of any length where `actual` is given
 */
export function checkTensor(
  name: TensorName,
  values: Float32Array,
  expected: number,
  actual: number = values.length,
): void {
  if (actual !== expected) throw new CodedError('engine.tensorSize', [name, actual, expected]);
  if (!values.every(Number.isFinite)) throw new CodedError('engine.tensorValues', [name]);
}

type Values = Float32Array | Float64Array;

/** Weights of the same sizes, each tensor mapped. */
export function mapTensors<Result extends Values>(
  weights: GruWeights<Float32Array> | GruWeights<Float64Array>,
  map: (values: Values, name: TensorName) => Result,
): GruWeights<Result> {
  const tensors = Object.fromEntries(TENSOR_NAMES.map((name) => [name, map(weights[name], name)]));
  return { ...sizesOf(weights), ...(tensors as Record<TensorName, Result>) };
}

import type { Layout } from '../layout';
import { type Matrix, matrixAt } from './matrix';

/** Where the tensors of a GRU lie in the engine's memory; biases by their address. */
export interface GruTensors {
  /** [inputs, 3 hidden] */
  kernel: Matrix;
  /** [hidden, 3 hidden] */
  recurrentKernel: Matrix;
  /** [3 hidden] */
  bias: number;
  /** [3 hidden], the second bias of a GRU with `resetAfter`; 0 for any other. */
  recurrentBias: number;
  /** Units of the input, padded to a multiple of 8. */
  inputs: number;
  /** Hidden units, padded to a multiple of 8. */
  hidden: number;
}

export interface NetworkTensors extends GruTensors {
  /** [lexiconSize, inputs] */
  embedding: Matrix;
  /** [hidden] */
  dense: number;
  /** [1] */
  denseBias: number;
}

/** Where the tensors lie in a block of this layout at address `block`. */
export function tensorsAt(block: number, layout: Layout): NetworkTensors {
  const { regions, paddedEmbedding, paddedHidden, resetAfter } = layout;
  const at = (name: keyof typeof regions) => block + regions[name].offset * 4;
  return {
    embedding: matrixAt(at('embedding'), paddedEmbedding),
    kernel: matrixAt(at('kernel'), 3 * paddedHidden),
    recurrentKernel: matrixAt(at('recurrentKernel'), 3 * paddedHidden),
    bias: at('bias'),
    recurrentBias: resetAfter ? at('bias') + 3 * paddedHidden * 4 : 0,
    dense: at('denseKernel'),
    denseBias: at('denseBias'),
    inputs: paddedEmbedding,
    hidden: paddedHidden,
  };
}

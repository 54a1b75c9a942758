import type { ReferenceWeights } from '../../lib/gru/reference/gru';
import { TENSOR_NAMES, type TensorName } from '../../lib/gru/weights';
import json from '../fixtures/gru-golden.json';

type Tensors = Record<TensorName, number[]>;

/** Values computed in float64 outside of this project: see `about` in the file. */
export const golden = json as unknown as {
  shapes: Record<TensorName | 'states', number[]>;
  tokens: number[][];
  targets: number[];
  weights: Tensors;
  states: number[];
  score: number[];
  loss: number;
  runningLogit: number[][];
  gradients: Tensors;
  adam1: Tensors;
};

/** A fresh copy of the golden weights. */
export function goldenWeights(): ReferenceWeights {
  const [lexiconSize, embeddingUnits] = golden.shapes.embedding as [number, number];
  const [hiddenUnits] = golden.shapes.denseKernel as [number, number];
  const tensors = Object.fromEntries(TENSOR_NAMES.map((name) => [name, Float64Array.from(golden.weights[name])]));
  return { lexiconSize, embeddingUnits, hiddenUnits, ...(tensors as Record<TensorName, Float64Array>) };
}

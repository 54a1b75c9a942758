import { type GruWeights, type TensorName, tensorShapes } from '../../../lib/gru/weights';
import type { LayerGraph, Operation } from '../../../lib/model/import/layers';

/** A model made elsewhere whose layers are those of our network. */
export function gruGraph(
  weights: GruWeights,
  { maskZero = true, length }: { maskZero?: boolean; length?: number } = {},
) {
  const { lexiconSize: words, embeddingUnits, hiddenUnits: units, resetAfter = false } = weights;
  const shapes = tensorShapes(weights);
  const layer = (className: string, operation: Operation, input: string[], ...names: TensorName[]) => ({
    name: className,
    className,
    operation,
    inputs: input,
    weights: names.map((name) => ({ shape: shapes[name], values: weights[name] })),
  });
  const cell = {
    kind: 'GRU',
    units,
    activation: 'tanh',
    recurrentActivation: 'sigmoid',
    useBias: true,
    resetAfter,
    returnSequences: false,
    backwards: false,
  } as const;
  const dense = { kind: 'Dense', units: 1, activation: 'sigmoid', useBias: true } as const;
  const graph: LayerGraph = {
    layers: [
      layer('Input', { kind: 'Input' }, []),
      layer('Embedding', { kind: 'Embedding', words, units: embeddingUnits, maskZero }, ['Input'], 'embedding'),
      layer('GRU', { kind: 'Recurrent', cell }, ['Embedding'], 'kernel', 'recurrentKernel', 'bias'),
      layer('Dense', dense, ['GRU'], 'denseKernel', 'denseBias'),
    ],
    words,
    length,
    outputs: 1,
  };
  return graph;
}

import { type GruWeights, type TensorName, tensorShapes } from '../../gru/weights';
import type { Layer, LayerGraph, Operation } from './layers';

/** A model whose layers are those of our network. */
export interface GruForm {
  weights: GruWeights;
  /** Added to each index: without a mask, padding is a word like others, and our network skips index 0. */
  offset: 0 | 1;
}

type Of<Kind extends Operation['kind']> = Operation & { kind: Kind };

/** @returns undefined where the layers are not Embedding, GRU and Dense(1, sigmoid), apart from dropout */
export function toGru({ layers }: LayerGraph): GruForm | undefined {
  const counted = layers.filter(({ operation }) => operation.kind !== 'Input' && operation.kind !== 'Identity');
  const [embedding, gru, dense] = counted;
  if (counted.length !== 3 || !layers.every(({ inputs }) => inputs.length <= 1)) return undefined;
  if (embedding?.operation.kind !== 'Embedding') return undefined;
  if (!gru || !isOurGru(gru.operation) || !dense || !isOurDense(dense.operation)) return undefined;
  return withTensors(embedding, gru as Layer & { operation: Of<'Recurrent'> }, dense);
}

/** The weights with the rows of the embedding that the model itself has. */
export const withoutOffset = ({ weights, offset }: GruForm): GruWeights => ({
  ...weights,
  lexiconSize: weights.lexiconSize - offset,
  embedding: weights.embedding.subarray(offset * weights.embeddingUnits),
});

/** The same layers with the weights of another form of the same model; all have a bias then. */
export function withWeights(graph: LayerGraph, form: GruForm): LayerGraph {
  const weights = withoutOffset(form);
  const shapes = tensorShapes(weights);
  const tensors = (...names: TensorName[]) => names.map((name) => ({ shape: shapes[name], values: weights[name] }));
  const layers = graph.layers.map((layer): Layer => {
    const { operation } = layer;
    switch (operation.kind) {
      case 'Embedding':
        return { ...layer, weights: tensors('embedding') };
      case 'Recurrent': {
        const cell = { ...operation.cell, useBias: true };
        return { ...layer, operation: { ...operation, cell }, weights: tensors('kernel', 'recurrentKernel', 'bias') };
      }
      case 'Dense':
        return { ...layer, operation: { ...operation, useBias: true }, weights: tensors('denseKernel', 'denseBias') };
      default:
        return layer;
    }
  });
  return { ...graph, layers };
}

function isOurGru(operation: Operation): boolean {
  if (operation.kind !== 'Recurrent') return false;
  const { kind, activation, recurrentActivation, returnSequences, backwards } = operation.cell;
  const isPlain = activation === 'tanh' && recurrentActivation === 'sigmoid' && !returnSequences && !backwards;
  return kind === 'GRU' && isPlain;
}

const isOurDense = (operation: Operation) =>
  operation.kind === 'Dense' && operation.units === 1 && operation.activation === 'sigmoid';

function withTensors(embedding: Layer, gru: Layer & { operation: Of<'Recurrent'> }, dense: Layer): GruForm {
  const { units: hiddenUnits, resetAfter } = gru.operation.cell;
  const { words, units: embeddingUnits, maskZero } = embedding.operation as Of<'Embedding'>;
  const offset = maskZero ? 0 : 1;
  const table = new Float32Array((words + offset) * embeddingUnits);
  table.set(embedding.weights[0]!.values, offset * embeddingUnits);
  const [kernel, recurrentKernel, bias] = gru.weights;
  const [denseKernel, denseBias] = dense.weights;
  const weights: GruWeights = {
    lexiconSize: words + offset,
    embeddingUnits,
    hiddenUnits,
    ...(resetAfter && { resetAfter }),
    embedding: table,
    kernel: kernel!.values,
    recurrentKernel: recurrentKernel!.values,
    bias: bias?.values ?? new Float32Array((resetAfter ? 6 : 3) * hiddenUnits),
    denseKernel: denseKernel!.values,
    denseBias: denseBias?.values ?? new Float32Array(1),
  };
  return { weights, offset };
}

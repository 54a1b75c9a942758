import { checkWeights, type GruWeights, tensorShapes } from '../../gru/weights';
import {
  FLOAT,
  INT32,
  INT64,
  input,
  integerAttribute,
  node,
  onnxFile,
  output,
  stringAttribute,
  tensor,
} from './onnx-fields';
import type { Field } from './protobuf';

/** [rows, columns] -> [columns, rows]: ONNX multiplies by the transpose of what Keras stores. */
function transpose(values: Float32Array, rows: number, columns: number): Float32Array {
  return Float32Array.from(values, (_, i) => values[(i % rows) * columns + Math.floor(i / rows)]!);
}

/**
 * Masked words take no step, wherever they stand, as in Keras. ONNX's GRU knows no mask, but lengths: so the words
 * are sorted to the front, last word first (the keys count the words, padding is 0), and the GRU reads them backwards.
 */
const NODES: Field[] = [
  node('Sign', ['tokens'], 'mask'),
  node('CumSum', ['mask', 'one'], 'counts'),
  node('Mul', ['counts', 'mask'], 'keys'),
  node('Shape', ['tokens'], 'size'),
  node('Gather', ['size', 'axis1'], 'time'),
  node('TopK', ['keys', 'time'], ['sortedKeys', 'order']),
  node('GatherElements', ['tokens', 'order'], 'words', [integerAttribute('axis', 1)]),
  node('Transpose', ['words'], 'wordsByTime'),
  node('Gather', ['embedding', 'wordsByTime'], 'embedded'),
  node('ReduceSum', ['mask', 'axis1'], 'lengths64', [integerAttribute('keepdims', 0)]),
  node('Cast', ['lengths64'], 'lengths', [integerAttribute('to', INT32)]),
];

/**
 * The network as an ONNX model in float32: input `tokens` int64 [batch, time], padded with 0 (in front, as everywhere
 * here, though any place will do) and masked as Keras does; output `score` float [batch, 1].
 * ONNX's `linear_before_reset` is Keras' `reset_after`; both order the gates z, r, h.
 * @throws Error when the weights have the wrong sizes or are not finite.
 */
export function exportOnnx(weights: GruWeights): Uint8Array {
  checkWeights(weights);
  const { embeddingUnits, hiddenUnits, resetAfter, embedding, kernel, recurrentKernel, bias, denseKernel, denseBias } =
    weights;
  const shapes = tensorShapes(weights);
  const gates = 3 * hiddenUnits;
  const inputAndRecurrentBias = new Float32Array(2 * gates);
  inputAndRecurrentBias.set(bias);

  return onnxFile([
    ...NODES,
    node(
      'GRU',
      ['embedded', 'W', 'R', 'B', 'lengths'],
      ['', 'state'],
      [
        integerAttribute('hidden_size', hiddenUnits),
        integerAttribute('linear_before_reset', resetAfter ? 1 : 0),
        stringAttribute('direction', 'reverse'),
      ],
    ),
    node('Squeeze', ['state', 'axis0'], 'lastState'),
    node('Gemm', ['lastState', 'denseKernel', 'denseBias'], 'logit'),
    node('Sigmoid', ['logit'], 'score'),
    tensor('one', INT64, [], BigInt64Array.of(1n)),
    tensor('axis0', INT64, [1], BigInt64Array.of(0n)),
    tensor('axis1', INT64, [1], BigInt64Array.of(1n)),
    tensor('embedding', FLOAT, shapes.embedding, embedding),
    tensor('W', FLOAT, [1, gates, embeddingUnits], transpose(kernel, embeddingUnits, gates)),
    tensor('R', FLOAT, [1, gates, hiddenUnits], transpose(recurrentKernel, hiddenUnits, gates)),
    tensor('B', FLOAT, [1, 2 * gates], inputAndRecurrentBias),
    tensor('denseKernel', FLOAT, shapes.denseKernel, denseKernel),
    tensor('denseBias', FLOAT, shapes.denseBias, denseBias),
    input('tokens', INT64, ['batch', 'time']),
    output('score', FLOAT, ['batch', 1]),
  ]);
}

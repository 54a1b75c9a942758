import { checkWeights, type GruWeights, tensorShapes } from '../../gru/weights';
import { bytes, concatenate, type Field, integer } from './protobuf';

/**
 * Field numbers and enums below are those of onnx.proto (https://github.com/onnx/onnx/blob/main/onnx/onnx.proto),
 * operators those of opset 17.
 */
const OPSET = 17;
const IR_VERSION = 8;
const FLOAT = 1;
const INT32 = 6;
const INT64 = 7;

function tensor(name: string, type: number, shape: readonly number[], values: Float32Array | BigInt64Array): Field {
  const raw = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
  return bytes(5, [...shape.map((size) => integer(1, size)), integer(2, type), bytes(8, name), bytes(9, raw)]);
}

function node(operator: string, inputs: string[], output: string | string[], attributes: Field[] = []): Field {
  const outputs = [output].flat();
  return bytes(1, [
    ...inputs.map((name) => bytes(1, name)),
    ...outputs.map((name) => bytes(2, name)),
    bytes(4, operator),
    ...attributes,
  ]);
}

const integerAttribute = (name: string, value: number): Field =>
  bytes(5, [bytes(1, name), integer(3, value), integer(20, 2)]);
const stringAttribute = (name: string, value: string): Field =>
  bytes(5, [bytes(1, name), bytes(4, value), integer(20, 3)]);

/** An input or output; a dimension is a number or, where it may vary, a name. */
function value(field: number, name: string, type: number, shape: readonly (number | string)[]): Field {
  const dimensions = shape.map((size) => bytes(1, [typeof size === 'number' ? integer(1, size) : bytes(2, size)]));
  return bytes(field, [bytes(1, name), bytes(2, [bytes(1, [integer(1, type), bytes(2, dimensions)])])]);
}

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

  const graph = [
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
    bytes(2, 'reeltone'),
    tensor('one', INT64, [], BigInt64Array.of(1n)),
    tensor('axis0', INT64, [1], BigInt64Array.of(0n)),
    tensor('axis1', INT64, [1], BigInt64Array.of(1n)),
    tensor('embedding', FLOAT, shapes.embedding, embedding),
    tensor('W', FLOAT, [1, gates, embeddingUnits], transpose(kernel, embeddingUnits, gates)),
    tensor('R', FLOAT, [1, gates, hiddenUnits], transpose(recurrentKernel, hiddenUnits, gates)),
    tensor('B', FLOAT, [1, 2 * gates], inputAndRecurrentBias),
    tensor('denseKernel', FLOAT, shapes.denseKernel, denseKernel),
    tensor('denseBias', FLOAT, shapes.denseBias, denseBias),
    value(11, 'tokens', INT64, ['batch', 'time']),
    value(12, 'score', FLOAT, ['batch', 1]),
  ];
  const opset = bytes(8, [bytes(1, ''), integer(2, OPSET)]);
  return concatenate([integer(1, IR_VERSION), bytes(2, 'reeltone'), opset, bytes(7, graph)]);
}

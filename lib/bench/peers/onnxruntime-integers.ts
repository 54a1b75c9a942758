import * as ort from 'onnxruntime-web';
import { createRandom } from '../../data/random';
import type { GruSizes } from '../../gru/weights';
import * as onnx from '../../model/bundle/onnx-fields';
import type { PaddedSequences } from '../../text/sequence';
import type { Contender } from '../measure';
import { inBatches, type Scorer } from './padded-batches';

/**
 * The layers of onnxruntime in integers of 8 bits. There is no GRU among them: an LSTM with as many units, which has four gates
 * instead of three; and the products of a GRU alone, without its recurrence, which no GRU in 8 bits could beat. Weights
 * and inputs are random.
 */
export async function onnxruntimeIntegers(sizes: GruSizes, sequences: readonly Int32Array[]): Promise<Contender[]> {
  const words = sequences.reduce((sum, { length }) => sum + length, 0);
  return [...(await lstm(sizes, sequences)), await products(sizes, words)];
}

function levels(count: number): Uint8Array {
  const random = createRandom(count);
  return Uint8Array.from({ length: count }, () => Math.floor(random.next() * 256));
}

const quantized = (name: string, shape: readonly number[]) => [
  onnx.tensor(name, onnx.UINT8, shape, levels(shape.reduce((product, size) => product * size, 1))),
  onnx.tensor(`${name}Zero`, onnx.UINT8, [1], Uint8Array.of(128)),
];
const scale = (name: string) => onnx.tensor(`${name}Scale`, onnx.FLOAT, [1], Float32Array.of(0.01));

async function lstm(
  { lexiconSize, embeddingUnits, hiddenUnits }: GruSizes,
  sequences: readonly Int32Array[],
): Promise<Scorer[]> {
  const gates = 4 * hiddenUnits;
  const floats = (count: number) => Float32Array.from(levels(count), (level) => level / 255 - 0.5);
  const file = onnx.onnxFile(
    [
      onnx.node('Transpose', ['tokens'], 'wordsByTime'),
      onnx.node('Gather', ['embedding', 'wordsByTime'], 'embedded'),
      onnx.node(
        'DynamicQuantizeLSTM',
        ['embedded', 'W', 'R', '', '', '', '', '', 'WScale', 'WZero', 'RScale', 'RZero'],
        ['', 'state'],
        [onnx.integerAttribute('hidden_size', hiddenUnits)],
        onnx.MICROSOFT,
      ),
      onnx.node('Squeeze', ['state', 'axis0'], 'lastState'),
      onnx.node('Gemm', ['lastState', 'denseKernel'], 'score'),
      onnx.tensor('axis0', onnx.INT64, [1], BigInt64Array.of(0n)),
      onnx.tensor('embedding', onnx.FLOAT, [lexiconSize, embeddingUnits], floats(lexiconSize * embeddingUnits)),
      onnx.tensor('denseKernel', onnx.FLOAT, [hiddenUnits, 1], floats(hiddenUnits)),
      ...quantized('W', [1, embeddingUnits, gates]),
      scale('W'),
      ...quantized('R', [1, hiddenUnits, gates]),
      scale('R'),
      onnx.input('tokens', onnx.INT64, ['batch', 'time']),
      onnx.output('score', onnx.FLOAT, ['batch', 1]),
    ],
    [onnx.MICROSOFT],
  );
  const session = await ort.InferenceSession.create(file);
  const prepare = ({ data, rows, length }: PaddedSequences) => {
    const tokens = new ort.Tensor('int64', BigInt64Array.from(data, BigInt), [rows, length]);
    return async () => (await session.run({ tokens })).score!.data as Float32Array;
  };
  return inBatches('onnxruntime-web DynamicQuantizeLSTM', sequences, [1, 5], prepare);
}

async function products({ embeddingUnits, hiddenUnits }: GruSizes, words: number): Promise<Contender> {
  const gates = 3 * hiddenUnits;
  const product = (name: string, depth: number) => [
    onnx.input(name, onnx.UINT8, [words, depth]),
    ...quantized(`${name}Kernel`, [depth, gates]),
    onnx.node('MatMulInteger', [name, `${name}Kernel`, '', `${name}KernelZero`], `${name}Product`),
    onnx.output(`${name}Product`, onnx.INT32, [words, gates]),
  ];
  const session = await ort.InferenceSession.create(
    onnx.onnxFile([...product('input', embeddingUnits), ...product('state', hiddenUnits)]),
  );
  const feeds = {
    input: new ort.Tensor('uint8', levels(words * embeddingUnits), [words, embeddingUnits]),
    state: new ort.Tensor('uint8', levels(words * hiddenUnits), [words, hiddenUnits]),
  };
  return { system: 'onnxruntime-web MatMulInteger, the products alone', run: () => session.run(feeds) };
}

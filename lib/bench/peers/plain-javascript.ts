import { sigmoid } from '../../gru/reference/gru';
import type { GruWeights } from '../../gru/weights';
import type { Scorer } from './padded-batches';

/** The network in plain JavaScript without a library: typed arrays, and rows that are read in order. */
export function plainJavaScript(weights: GruWeights, sequences: readonly Int32Array[]): Scorer {
  const { embedding, bias, denseKernel, denseBias, embeddingUnits, hiddenUnits } = weights;
  const kernel = transpose(weights.kernel, embeddingUnits, 3 * hiddenUnits);
  const recurrentKernel = transpose(weights.recurrentKernel, hiddenUnits, 3 * hiddenUnits);
  const update = new Float32Array(hiddenUnits);
  const gated = new Float32Array(hiddenUnits);

  const gate = (column: number, word: number, hidden: Float32Array) =>
    bias[column]! +
    dot(kernel, column * embeddingUnits, embedding, word * embeddingUnits, embeddingUnits) +
    dot(recurrentKernel, column * hiddenUnits, hidden, 0, hiddenUnits);

  const score = (sequence: Int32Array) => {
    const state = new Float32Array(hiddenUnits);
    for (const word of sequence) {
      for (let j = 0; j < hiddenUnits; j++) {
        update[j] = sigmoid(gate(j, word, state));
        gated[j] = state[j]! * sigmoid(gate(hiddenUnits + j, word, state));
      }
      for (let j = 0; j < hiddenUnits; j++) {
        const candidate = Math.tanh(gate(2 * hiddenUnits + j, word, gated));
        state[j] = update[j]! * state[j]! + (1 - update[j]!) * candidate;
      }
    }
    return sigmoid(denseBias[0]! + dot(denseKernel, 0, state, 0, hiddenUnits));
  };
  return { system: 'plain JavaScript', run: () => Float32Array.from(sequences, score) };
}

/** Four independent sums, so that an addition does not wait for the one before it. */
function dot(a: Float32Array, aStart: number, b: Float32Array, bStart: number, length: number): number {
  let sum0 = 0;
  let sum1 = 0;
  let sum2 = 0;
  let sum3 = 0;
  const whole = length - (length % 4);
  for (let i = 0; i < whole; i += 4) {
    sum0 += a[aStart + i]! * b[bStart + i]!;
    sum1 += a[aStart + i + 1]! * b[bStart + i + 1]!;
    sum2 += a[aStart + i + 2]! * b[bStart + i + 2]!;
    sum3 += a[aStart + i + 3]! * b[bStart + i + 3]!;
  }
  for (let i = whole; i < length; i++) sum0 += a[aStart + i]! * b[bStart + i]!;
  return sum0 + sum1 + sum2 + sum3;
}

function transpose(matrix: Float32Array, rows: number, columns: number): Float32Array {
  return Float32Array.from({ length: rows * columns }, (_, i) => matrix[(i % rows) * columns + Math.floor(i / rows)]!);
}

import '@tensorflow/tfjs-backend-cpu';
import { setBackend } from '@tensorflow/tfjs-core';
import { beforeAll, expect, it } from 'vitest';
import { readForeignModel } from '../../../lib/model/import/foreign-model';
import { GraphRunner } from '../../../lib/model/import/run/graph-runner';
import { fileOf, WORD_INDEX } from './fixture-models';

beforeAll(() => setBackend('cpu'));

const INPUTS = 2;
const UNITS = 3;
const SEQUENCE = [5, 130, 7, 64];
const GATES = { CuDNNGRU: 3, CuDNNLSTM: 4 };
type Cell = keyof typeof GATES;

/** Numbers that differ, between -0.5 and 0.5. */
const numbers = (length: number, seed: number) => Array.from({ length }, (_, i) => Math.sin(seed + 7 * i) / 2);
const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));

/** A cell as cuDNN defines it: of each gate W [units, inputs] row by row, R [units, units], and the biases bW and bR. */
function makeCell(cell: Cell, seed: number) {
  return Array.from({ length: GATES[cell] }, (_, gate) => ({
    W: numbers(UNITS * INPUTS, seed + gate),
    R: numbers(UNITS * UNITS, seed + gate + 20),
    bW: numbers(UNITS, seed + gate + 40),
    bR: numbers(UNITS, seed + gate + 60),
  }));
}
type Gates = ReturnType<typeof makeCell>;

const product = (matrix: number[], vector: number[], bias: number[]) =>
  bias.map((start, j) => vector.reduce((sum, x, i) => sum + matrix[j * vector.length + i]! * x, start));

/** The last state by cuDNN's equations; the gates of a GRU are z r h, those of an LSTM i f c o. */
function lastState(cell: Cell, gates: Gates, inputs: number[][]): number[] {
  let h: number[] = new Array(UNITS).fill(0);
  let c = h;
  for (const x of inputs) {
    const w = gates.map(({ W, bW }) => product(W, x, bW));
    const r = gates.map(({ R, bR }) => product(R, h, bR));
    const gate = (k: number, j: number) => sigmoid(w[k]![j]! + r[k]![j]!);
    if (cell === 'CuDNNGRU') {
      const candidate = (j: number) => Math.tanh(w[2]![j]! + gate(1, j) * r[2]![j]!);
      h = h.map((before, j) => (1 - gate(0, j)) * candidate(j) + gate(0, j) * before);
    } else {
      c = c.map((before, j) => gate(1, j) * before + gate(0, j) * Math.tanh(w[2]![j]! + r[2]![j]!));
      h = c.map((value, j) => gate(3, j) * Math.tanh(value));
    }
  }
  return h;
}

/** The tensors as Keras saves these layers: each gate's buffer in columns of the shapes of GRU and LSTM. */
function saved(gates: Gates): number[][] {
  const sideBySide = (rows: number, buffers: number[][]) =>
    Array.from({ length: rows }, (_, i) =>
      buffers.flatMap((buffer) => buffer.slice(i * UNITS, (i + 1) * UNITS)),
    ).flat();
  return [
    sideBySide(
      INPUTS,
      gates.map(({ W }) => W),
    ),
    sideBySide(
      UNITS,
      gates.map(({ R }) => R),
    ),
    [...gates.flatMap(({ bW }) => bW), ...gates.flatMap(({ bR }) => bR)],
  ];
}

function modelOf(cell: Cell, cells: Gates[], embedding: number[], dense: number[]) {
  const recurrent = { class_name: cell, config: { name: 'r', units: UNITS } };
  const isBoth = cells.length > 1;
  const columns = GATES[cell] * UNITS;
  const shapes = [[INPUTS, columns], [UNITS, columns], [2 * columns]];
  const tensors = cells.flatMap((gates, i) =>
    saved(gates).map((values, k) => ({
      name: `${isBoth ? `b/${['forward', 'backward'][i]}_r` : 'r'}/${['kernel', 'recurrent_kernel', 'bias'][k]}`,
      shape: shapes[k]!,
      values,
    })),
  );
  const all = [
    { name: 'e/embeddings', shape: [200, INPUTS], values: embedding },
    ...tensors,
    { name: 'd/kernel', shape: [dense.length, 1], values: dense },
  ];
  const layers = [
    { class_name: 'Embedding', config: { name: 'e', input_dim: 200, output_dim: INPUTS } },
    isBoth ? { class_name: 'Bidirectional', config: { name: 'b', layer: recurrent } } : recurrent,
    { class_name: 'Dense', config: { name: 'd', units: 1, use_bias: false } },
  ];
  const json = {
    modelTopology: { model_config: { class_name: 'Sequential', config: { layers } } },
    weightsManifest: [{ paths: ['w.bin'], weights: all.map(({ name, shape }) => ({ name, shape, dtype: 'float32' })) }],
  };
  const bytes = new Uint8Array(Float32Array.from(all.flatMap(({ values }) => values)).buffer);
  return [fileOf('model.json', JSON.stringify(json)), fileOf('w.bin', bytes), WORD_INDEX];
}

it.each([
  ['CuDNNGRU', 1],
  ['CuDNNLSTM', 1],
  ['CuDNNGRU', 2],
  ['CuDNNLSTM', 2],
] as const)('%s in %i directions gives what cuDNN defines', async (cell, directions) => {
  const cells = Array.from({ length: directions }, (_, i) => makeCell(cell, 1 + 100 * i));
  const embedding = numbers(200 * INPUTS, 3);
  const dense = numbers(directions * UNITS, 9);
  const inputs = SEQUENCE.map((word) => embedding.slice(word * INPUTS, (word + 1) * INPUTS));
  const states = cells.flatMap((gates, i) => lastState(cell, gates, i === 0 ? inputs : inputs.toReversed()));
  const { graph } = await readForeignModel(modelOf(cell, cells, embedding, dense));
  const [output] = await new GraphRunner(graph).run([SEQUENCE]);
  expect(output).toBeCloseTo(
    states.reduce((sum, value, j) => sum + value * dense[j]!, 0),
    5,
  );
});

import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { createFusedModel } from '../../../lib/bench/fused-model';
import { dawn } from '../../../lib/cli/dawn';
import { openEngine } from '../../../lib/cli/engine';
import { createReferenceNetwork } from '../../../lib/gru/reference/reference-network';
import { gruSequence } from '../../../lib/gru/tfjs/op';
import { registerCpuKernels } from '../../../lib/gru/tfjs/op-cpu';
import { registerWebgpuKernels } from '../../../lib/gru/tfjs/op-webgpu';
import { useGpuInTfjs } from '../../../lib/gru/tfjs/tfjs-webgpu';
import { type Gpu, openGpu } from '../../../lib/gru/webgpu/gpu';
import { padSequences } from '../../../lib/text/sequence';
import { expectClose } from '../compare';
import { randomSequences, randomWeights } from '../random-network';

let gpu: Gpu;
beforeAll(async () => {
  registerCpuKernels(await openEngine());
  gpu = await openGpu({ provider: dawn(), allowSoftware: true });
  await useGpuInTfjs(gpu);
});

const shape = fc.record({
  rows: fc.integer({ min: 1, max: 5 }),
  time: fc.integer({ min: 1, max: 7 }),
  units: fc.integer({ min: 1, max: 10 }),
  hidden: fc.integer({ min: 1, max: 10 }),
  returnSequences: fc.boolean(),
  resetAfter: fc.boolean(),
  seed: fc.integer({ min: 1, max: 1e6 }),
});
interface Shape {
  rows: number;
  time: number;
  units: number;
  hidden: number;
  returnSequences: boolean;
  resetAfter?: boolean;
  seed: number;
}

/** The states and the four gradients on one backend, from inputs that depend on the shape alone. */
async function statesAndGradients(backend: string, shape: Shape) {
  const { rows, time, units, hidden, returnSequences, resetAfter = false, seed } = shape;
  await tf.setBackend(backend);
  const uniform = (dims: number[], i: number) => tf.randomUniform(dims, -0.8, 0.8, 'float32', seed + i);
  const inputs = [uniform([rows, time, units], 1), uniform([units, 3 * hidden], 2), uniform([hidden, 3 * hidden], 3)];
  inputs.push(uniform(resetAfter ? [2, 3 * hidden] : [3 * hidden], 4));
  const mask = tf.greater(uniform([rows, time], 5), -0.4) as tf.Tensor2D;
  const dy = uniform(returnSequences ? [rows, time, hidden] : [rows, hidden], 6);
  const op = (x: tf.Tensor, kernel: tf.Tensor, recurrentKernel: tf.Tensor, bias: tf.Tensor) =>
    gruSequence(
      {
        x: x as tf.Tensor3D,
        mask,
        kernel: kernel as tf.Tensor2D,
        recurrentKernel: recurrentKernel as tf.Tensor2D,
        bias,
      },
      returnSequences,
    );
  const [x, kernel, recurrentKernel, bias] = inputs;
  const states = op(x!, kernel!, recurrentKernel!, bias!);
  const gradients = tf.grads(op as (...tensors: tf.Tensor[]) => tf.Tensor)(inputs, dy);
  return Promise.all([states, ...gradients].map((tensor) => tensor.data()));
}

test('states and gradients are those of the cpu backend, whatever the mask', async () => {
  await fc.assert(
    fc.asyncProperty(shape, async (one) => {
      const expected = await statesAndGradients('cpu', one);
      const actual = await statesAndGradients('webgpu', one);
      actual.forEach((values, i) => {
        expectClose(values, expected[i]!, i === 0 ? 1e-5 : 2e-5, `tensor ${i}`);
      });
    }),
    { numRuns: 20 },
  );
  expect(gpu.failure).toBeUndefined();
});

test('the Layers model, masked, scores as the reference does', async () => {
  await tf.setBackend('webgpu');
  const weights = randomWeights({ lexiconSize: 20, embeddingUnits: 5, hiddenUnits: 9 });
  const sequences = randomSequences([7, 3, 1, 0], 20);
  const { data, rows, length } = padSequences(sequences.map((sequence) => Int32Array.from(sequence)));
  const model = createFusedModel(weights, weights);
  const scores = model.predict(tf.tensor2d(data, [rows, length], 'int32')) as tf.Tensor;
  expectClose(await scores.data(), await createReferenceNetwork(weights).score(sequences), 1e-5);
});

test('a thousand training steps leave as much memory taken as a few', async () => {
  await tf.setBackend('webgpu');
  const initial = [tf.randomUniform([3, 12]), tf.randomUniform([4, 12]), tf.zeros([12])];
  const [kernel, recurrentKernel, bias] = initial.map((tensor) => tf.variable(tensor));
  const x = tf.randomUniform([2, 3, 3]) as tf.Tensor3D;
  const mask = tf.ones([2, 3], 'bool') as tf.Tensor2D;
  const optimizer = tf.train.sgd(0.01);
  const step = () =>
    optimizer.minimize(() => {
      const inputs = {
        x,
        mask,
        kernel: kernel as unknown as tf.Tensor2D,
        recurrentKernel: recurrentKernel as unknown as tf.Tensor2D,
        bias: bias!,
      };
      return tf.mean(tf.square(gruSequence(inputs))) as tf.Scalar;
    });
  for (let i = 0; i < 20; i++) step();
  await kernel!.data(); // as below: tfjs keeps a buffer of this size to read through
  const before = tf.memory() as unknown as Record<string, number>;
  for (let i = 0; i < 1000; i++) step();
  await kernel!.data();
  const after = tf.memory() as unknown as Record<string, number>;
  for (const figure of ['numTensors', 'numBytes', 'numBytesInGPU', 'numBytesAllocatedInGPU']) {
    expect(after[figure], figure).toBeLessThanOrEqual(before[figure]!);
  }
  expect(gpu.failure).toBeUndefined();
});

test('a backend with a device of its own is refused', async () => {
  registerWebgpuKernels(await openGpu({ provider: dawn(), allowSoftware: true }));
  await tf.setBackend('webgpu');
  const one = { rows: 1, time: 1, units: 1, hidden: 1, returnSequences: false, seed: 1 };
  await expect(statesAndGradients('webgpu', one)).rejects.toThrow('another device');
});

import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { openEngine } from '../../../lib/cli/engine';
import { gruSequence } from '../../../lib/gru/tfjs/op';
import { registerCpuKernels } from '../../../lib/gru/tfjs/op-cpu';

beforeAll(async () => {
  registerCpuKernels(await openEngine());
  await tf.setBackend('cpu');
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

/** The op written in plain tfjs, step by step: slow, and differentiated by tfjs itself. */
function stepByStep(
  x: tf.Tensor3D,
  mask: tf.Tensor2D,
  kernel: tf.Tensor2D,
  recurrent: tf.Tensor2D,
  bias: tf.Tensor,
  returnSequences: boolean,
): tf.Tensor {
  const resetAfter = bias.rank === 2;
  const [ofInput, ofState] = resetAfter ? tf.unstack(bias) : [bias, tf.zerosLike(bias)];
  const [rows, time] = x.shape;
  const hidden = recurrent.shape[0];
  const columns = (matrix: tf.Tensor2D, gate: number) => matrix.slice([0, gate * hidden], [-1, hidden]);
  let state: tf.Tensor2D = tf.zeros([rows, hidden]);
  const states: tf.Tensor2D[] = [];
  for (let t = 0; t < time; t++) {
    const input = x.slice([0, t, 0], [-1, 1, -1]).squeeze<tf.Tensor2D>([1]);
    const part = (from: tf.Tensor2D, matrix: tf.Tensor2D, own: tf.Tensor, gate: number) =>
      from.matMul(columns(matrix, gate)).add(own.slice([gate * hidden], [hidden])) as tf.Tensor2D;
    const sum = (gate: number, from: tf.Tensor2D) =>
      part(input, kernel, ofInput!, gate).add(part(from, recurrent, ofState!, gate));
    const update = sum(0, state).sigmoid();
    const reset = sum(1, state).sigmoid();
    const candidate = resetAfter
      ? part(input, kernel, ofInput!, 2)
          .add(reset.mul(part(state, recurrent, ofState!, 2)))
          .tanh()
      : sum(2, reset.mul(state)).tanh();
    const next = update.mul(state).add(tf.scalar(1).sub(update).mul(candidate));
    const seen = mask.slice([0, t], [-1, 1]).cast('float32');
    state = seen.mul(next).add(tf.scalar(1).sub(seen).mul(state)) as tf.Tensor2D;
    states.push(state);
  }
  return returnSequences ? tf.stack(states, 1) : state;
}

async function expectClose(actual: tf.Tensor, expected: tf.Tensor, tolerance: number) {
  expect(actual.shape).toEqual(expected.shape);
  const difference = await actual.sub(expected).abs().max().data();
  expect(difference[0]).toBeLessThan(tolerance);
}

test('GruSequence and its gradients are those of the same steps in plain tfjs, whatever the mask', async () => {
  await fc.assert(
    fc.asyncProperty(shape, async ({ rows, time, units, hidden, returnSequences, resetAfter, seed }) => {
      const uniform = (dims: number[], i: number) => tf.randomUniform(dims, -0.8, 0.8, 'float32', seed + i);
      const x = uniform([rows, time, units], 1) as tf.Tensor3D;
      const kernel = uniform([units, 3 * hidden], 2) as tf.Tensor2D;
      const recurrentKernel = uniform([hidden, 3 * hidden], 3) as tf.Tensor2D;
      const bias = uniform(resetAfter ? [2, 3 * hidden] : [3 * hidden], 4);
      const mask = uniform([rows, time], 5).greater(-0.4) as tf.Tensor2D;
      const dy = uniform(returnSequences ? [rows, time, hidden] : [rows, hidden], 6);

      const ours = (x: tf.Tensor, kernel: tf.Tensor, recurrentKernel: tf.Tensor, bias: tf.Tensor) =>
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
      const theirs = (x: tf.Tensor, kernel: tf.Tensor, recurrent: tf.Tensor, bias: tf.Tensor) =>
        stepByStep(x as tf.Tensor3D, mask, kernel as tf.Tensor2D, recurrent as tf.Tensor2D, bias, returnSequences);
      const inputs = [x, kernel, recurrentKernel, bias];
      await expectClose(ours(x, kernel, recurrentKernel, bias), theirs(x, kernel, recurrentKernel, bias), 1e-5);
      const expected = tf.grads(theirs)(inputs, dy);
      const actual = tf.grads(ours)(inputs, dy);
      for (const [i, gradient] of actual.entries()) await expectClose(gradient, expected[i]!, 2e-5);
    }),
    { numRuns: 25 },
  );
});

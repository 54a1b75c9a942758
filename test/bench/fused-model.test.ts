import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs';
import { beforeAll, expect, test } from 'vitest';
import { createFusedModel } from '../../lib/bench/fused-model';
import { openEngine } from '../../lib/cli/engine';
import { createReferenceNetwork } from '../../lib/gru/reference/reference-network';
import { registerCpuKernels } from '../../lib/gru/tfjs/op-cpu';
import { modelTopology } from '../../lib/model/bundle/topology';
import { padSequences } from '../../lib/text/sequence';
import { randomSequences, randomWeights } from '../gru/random-network';

const sizes = { lexiconSize: 40, embeddingUnits: 6, hiddenUnits: 9 };

beforeAll(async () => {
  registerCpuKernels(await openEngine());
  await tf.setBackend('cpu');
});

function tokensOf(sequences: number[][]) {
  const { data, rows, length } = padSequences(sequences.map((sequence) => Int32Array.from(sequence)));
  return tf.tensor2d(data, [rows, length], 'int32');
}

test('the Layers model scores as the reference does, in batches padded in front', async () => {
  const weights = randomWeights(sizes);
  const sequences = randomSequences([12, 7, 1, 0], sizes.lexiconSize);
  const scores = createFusedModel(sizes, weights).predict(tokensOf(sequences)) as tf.Tensor;
  const expected = await createReferenceNetwork(weights).score(sequences);
  (await scores.data()).forEach((score, row) => {
    expect(score).toBeCloseTo(expected[row]!, 5);
  });
});

test('it serialises as the plain Keras model that bundles hold', () => {
  const written = createFusedModel(sizes).toJSON(null, false) as ReturnType<typeof modelTopology>;
  expect(written.class_name).toBe('Model');
  written.config.layers.forEach(({ name, class_name, config, inbound_nodes }, i) => {
    const { dtype: _, ...expected } = modelTopology(sizes).config.layers[i]!.config;
    const { dtype: __, ...actual } = config;
    expect({ name, class_name, inbound_nodes }).toMatchObject({ name, class_name, inbound_nodes });
    expect(actual).toEqual(expected);
  });
});

test('it learns through the gradient of the op', async () => {
  const model = createFusedModel(sizes, randomWeights(sizes));
  const tokens = tokensOf(randomSequences([9, 8, 5, 3], sizes.lexiconSize));
  model.compile({ optimizer: tf.train.adam(0.02), loss: 'meanSquaredError' });
  const { history } = await model.fit(tokens, tf.tensor2d([1, 0, 1, 0], [4, 1]), { epochs: 30, verbose: 0 });
  const losses = history.loss as number[];
  expect(losses.at(-1)).toBeLessThan(losses[0]! / 4);
});

test('its recurrent layer learns from inputs without a mask, too', () => {
  const gru = createFusedModel(sizes, randomWeights(sizes)).getLayer('gru');
  const x = tf.variable(tf.randomUniform([2, 5, sizes.embeddingUnits], -1, 1, 'float32', 3));
  const { grads } = tf.variableGrads(() => tf.square(gru.apply(x) as tf.Tensor).sum<tf.Scalar>(), [x]);
  expect(tf.abs(grads[x.name]!).max().dataSync()[0]).toBeGreaterThan(0);
});

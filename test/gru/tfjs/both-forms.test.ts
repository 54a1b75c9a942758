import '@tensorflow/tfjs-backend-cpu';
import { existsSync, readdirSync } from 'node:fs';
import * as tf from '@tensorflow/tfjs';
import { beforeAll, expect, test } from 'vitest';
import { openEngine } from '../../../lib/cli/engine';
import { referenceGradients } from '../../../lib/gru/reference/gradients';
import { referenceScore } from '../../../lib/gru/reference/gru';
import { gruSequence } from '../../../lib/gru/tfjs/op';
import { registerCpuKernels } from '../../../lib/gru/tfjs/op-cpu';
import { type GruWeights, tensorShapes } from '../../../lib/gru/weights';
import { findFiles } from '../../../lib/model/import/find-files';
import { readNetwork } from '../../../lib/model/import/read-model';
import { padSequence } from '../../../lib/model/import/read-words';
import { toGru } from '../../../lib/model/import/to-gru';
import { FIXTURES, filesOf, readExpected } from '../../model/import/fixture-models';
import { expectClose } from '../compare';
import { randomSequences, randomWeights } from '../random-network';

beforeAll(async () => {
  registerCpuKernels(await openEngine());
  await tf.setBackend('cpu');
});

type Kernels = [kernel: tf.Tensor, recurrentKernel: tf.Tensor, bias: tf.Tensor];

const kernelsOf = (weights: GruWeights): Kernels => {
  const shapes = tensorShapes(weights);
  const [kernel, recurrent, bias] = (['kernel', 'recurrentKernel', 'bias'] as const).map((name) =>
    tf.tensor(weights[name], shapes[name]),
  );
  return [kernel!, recurrent!, bias!];
};

/** The scores of sequences of one length, by the op between an embedding and a dense layer of tfjs. */
function scoresOf(weights: GruWeights, sequences: readonly number[][], kernels: Kernels): tf.Tensor1D {
  const shapes = tensorShapes(weights);
  const tokens = tf.tensor2d(sequences as number[][], undefined, 'int32');
  const [kernel, recurrentKernel, bias] = kernels;
  const embedded: tf.Tensor = tf.gather(tf.tensor(weights.embedding, shapes.embedding), tokens);
  const states = gruSequence({
    x: embedded as tf.Tensor3D,
    mask: tf.notEqual(tokens, 0) as tf.Tensor2D,
    kernel: kernel as tf.Tensor2D,
    recurrentKernel: recurrentKernel as tf.Tensor2D,
    bias,
  });
  const logits = tf.matMul(states, tf.tensor(weights.denseKernel, shapes.denseKernel));
  return tf.reshape(tf.sigmoid(tf.add(logits, weights.denseBias[0]!)), [-1]);
}

test.each([false, true])(
  'scores and gradients are those of the float64 reference: reset_after %s',
  async (resetAfter) => {
    const weights = randomWeights({ lexiconSize: 20, embeddingUnits: 5, hiddenUnits: 9, resetAfter });
    const sequences = randomSequences([7, 7, 7], 20, 3, true);
    const targets = [1, 0, 0.5];
    const scores = await scoresOf(weights, sequences, kernelsOf(weights)).data();
    expectClose(
      scores,
      sequences.map((sequence) => referenceScore(weights, sequence)),
      1e-6,
    );
    const loss = (...kernels: tf.Tensor[]) =>
      tf.mean(tf.square(tf.sub(scoresOf(weights, sequences, kernels as Kernels), tf.tensor1d(targets)))) as tf.Scalar;
    const actual = tf.grads(loss)(kernelsOf(weights));
    const { gradients } = referenceGradients(weights, sequences, targets);
    for (const [i, name] of (['kernel', 'recurrentKernel', 'bias'] as const).entries()) {
      expectClose(await actual[i]!.data(), gradients[name], 1e-6, name);
    }
  },
);

/** Compares with what Keras gave, by indices. @returns the form of its GRU, or undefined where it has other layers, too */
async function expectKeras(folder: string): Promise<boolean | undefined> {
  const { maxlen: length, padding, truncating, cases } = readExpected(folder);
  const files = filesOf(folder);
  const form = toGru((await readNetwork(await findFiles(files), files)).graph);
  if (!form) return undefined;
  const { weights, offset } = form;
  const sequences = cases.map(({ indices }) =>
    padSequence(indices, { length, padding, truncating }).map((index) => index + offset),
  );
  const scores = await scoresOf(weights, sequences, kernelsOf(weights)).data();
  expectClose(
    scores,
    cases.map(({ output }) => output[0]!),
    1e-5,
    folder,
  );
  return weights.resetAfter === true;
}

test('a model of Keras with reset_after gives what Keras gives', async () => {
  expect(await expectKeras(`${FIXTURES}gru-mask`)).toBe(true);
});

/** Models by other people, which cannot be part of the project; they may be absent. */
const MODELS = new URL('../../../../shared/models/', import.meta.url).pathname;
const areThere = existsSync(MODELS);
if (!areThere) console.warn('skipped: ../shared/models is absent');

test.skipIf(!areThere)('so do those of other people, in both forms', { timeout: 300_000 }, async () => {
  const folders = readdirSync(MODELS).filter((name) => /^(?:imdb-gru|made-gru|movies-gru)/.test(name));
  const forms: (boolean | undefined)[] = [];
  for (const name of folders) forms.push(await expectKeras(MODELS + name));
  expect(forms).toEqual(expect.arrayContaining([false, true]));
});

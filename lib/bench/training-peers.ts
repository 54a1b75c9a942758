import * as tf from '@tensorflow/tfjs';
import { readEngineFile } from '../cli/engine';
import { loadEngine } from '../gru/cpu/engine';
import { registerCpuKernels } from '../gru/tfjs/op-cpu';
import type { Gpu } from '../gru/webgpu/gpu';
import type { GruWeights } from '../gru/weights';
import { padSequences } from '../text/sequence';
import { openNetworks } from './engines';
import { createFusedModel } from './fused-model';
import { type BenchContext, type Contender, checkAgreement, timeInTurn } from './measure';
import { loadTfLayers, TF_CPU, TF_WASM, TF_WEBGPU, type TfPackage, toTensor, useTf } from './peers/tf-layers';
import { PLAIN, type Row, toRows, WEBGPU } from './rows';
import { livelyWeights, zipfSequences } from './workload';

const area = 'training';
const LEXICON = 1_000;
const LEARNING_RATE = 1e-3;

/**
 * Training beside `tf.layers.gru`, which cannot take a step of full size: the gradient of an embedding
 * (UnsortedSegmentSum) has no kernel on tfjs' wasm backend, its time on the cpu backend is proportional to lexicon times
 * batch, and on webgpu the mask that padding needs does not work. So two things are compared: a whole step that is very
 * small, and the gradients of the recurrent layer and the head alone at full size. onnxruntime-web does not train.
 */
export async function benchTrainingPeers({ rounds, gpu, progress }: BenchContext): Promise<Row[]> {
  const step = `step of 4 x 25 words, 64/64, a lexicon of ${LEXICON.toLocaleString('en')} words`;
  progress(`${area}: ${step}`);
  const steps = await stepContenders(weightsOf(64), [4, 25], gpu);
  // The second loss depends on the first step.
  const losses = new Map<string, number[]>();
  for (const { system, run } of steps) losses.set(system, [await run(), await run()]);
  checkAgreement(losses);
  const stepTimes = (await timeInTurn(steps, rounds)).times;

  const gradient = 'gradients of GRU and Dense alone, 64 x 250 words, 64/128';
  progress(`${area}: ${gradient}`);
  const { times, results } = await timeInTurn(await gradientContenders(weightsOf(128), [64, 250], gpu), rounds);
  checkAgreement(results);
  return [
    ...toRows({ area, case: step, unit: 'ms' }, stepTimes),
    ...toRows({ area, case: gradient, unit: 'ms' }, times),
  ];
}

const weightsOf = (hiddenUnits: number) => livelyWeights({ lexiconSize: LEXICON, embeddingUnits: 64, hiddenUnits });

/** Each run is one step of the whole network, with embedding and Adam; its result is the loss before it. */
export async function stepContenders(
  weights: GruWeights,
  [batch, words]: [number, number],
  gpu: Gpu | undefined,
): Promise<Contender<number>[]> {
  const sequences = zipfSequences(weights.lexiconSize, Array(batch).fill(words));
  const targets = sequences.map((_, i) => i % 2);
  await useTf(TF_CPU);
  const model = await loadTfLayers(weights);
  model.compile({ optimizer: tf.train.adam(LEARNING_RATE), loss: 'meanSquaredError' });
  const [tokens, labels] = [toTensor(padSequences(sequences)), tf.tensor2d(targets, [batch, 1])];
  const ours = [...(await openNetworks(weights, gpu))].map(([system, network]) => ({
    system,
    run: () => network.trainStep(sequences, targets, LEARNING_RATE),
  }));
  const run = async () => {
    await useTf(TF_CPU);
    return (await model.trainOnBatch(tokens, labels)) as number;
  };
  return [...ours, { system: TF_CPU, run }];
}

/**
 * All gradients of the recurrent layer and the head, for embedded inputs, with our op and with `tf.layers.gru`;
 * TensorFlow.js differentiates both in the same way.
 */
export async function gradientContenders(
  weights: GruWeights,
  [batch, words]: [number, number],
  gpu: Gpu | undefined,
): Promise<Contender<Float32Array>[]> {
  const { lexiconSize, embedding, embeddingUnits: units } = weights;
  const inputs = zipfSequences(lexiconSize, Array(batch).fill(words)).flatMap((sequence) =>
    [...sequence].flatMap((word) => [...embedding.subarray(word * units, (word + 1) * units)]),
  );
  const contender = async (system: string, backend: TfPackage, load: () => Promise<tf.LayersModel>) => {
    await useTf(backend);
    const model = await load();
    const [gru, dense] = [model.getLayer('gru'), model.getLayer('dense')];
    const x = tf.variable(tf.tensor3d(inputs, [batch, words, units]));
    const targets = tf.tensor2d(
      Array.from({ length: batch }, (_, i) => i % 2),
      [batch, 1],
    );
    const loss = () => tf.squaredDifference(dense.apply(gru.apply(x)) as tf.Tensor, targets).sum<tf.Scalar>();
    const variables = [x, ...[...gru.weights, ...dense.weights].map((weight) => weight.read() as tf.Variable)];
    const run = async () => {
      await useTf(backend);
      return gradientsOf(loss, variables);
    };
    return { system, run };
  };

  registerCpuKernels(await loadEngine(readEngineFile, false));
  const ours = async () => createFusedModel(weights, weights);
  const theirs = () => loadTfLayers(weights);
  const contenders = [await contender(PLAIN, TF_CPU, ours), await contender(TF_WASM, TF_WASM, theirs)];
  if (gpu) contenders.push(await contender(WEBGPU, TF_WEBGPU, ours), await contender(TF_WEBGPU, TF_WEBGPU, theirs));
  return contenders;
}

/** All gradients in one array, in the order of the variables. */
async function gradientsOf(loss: () => tf.Scalar, variables: tf.Variable[]): Promise<Float32Array> {
  const { value, grads } = tf.variableGrads(loss, variables);
  const values = await Promise.all(variables.map(({ name }) => grads[name]!.data()));
  tf.dispose([value, grads]);
  const all = new Float32Array(values.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const part of values) {
    all.set(part, offset);
    offset += part.length;
  }
  return all;
}

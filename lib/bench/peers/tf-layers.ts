import * as tf from '@tensorflow/tfjs';
import '@tensorflow/tfjs-backend-wasm';
import type { GruWeights } from '../../gru/weights';
import { encodeWeights } from '../../model/bundle/weight-files';
import type { PaddedSequences } from '../../text/sequence';
import { inBatches, type Scorer } from './padded-batches';

/** Backends of TensorFlow.js, by package. */
export const TF_CPU = '@tensorflow/tfjs-backend-cpu';
export const TF_WASM = '@tensorflow/tfjs-backend-wasm';
export const TF_WEBGPU = '@tensorflow/tfjs-backend-webgpu';
export type TfPackage = typeof TF_CPU | typeof TF_WASM | typeof TF_WEBGPU;

/** Makes a backend the current one; WebAssembly with one thread, as in a service worker. */
export async function useTf(name: TfPackage): Promise<void> {
  tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  await tf.setBackend(name.split('-').at(-1)!);
}

/** `tf.layers.gru`, loaded from the files of our bundle by plain `tf.loadLayersModel`. */
export async function loadTfLayers(weights: GruWeights, mask = true): Promise<tf.LayersModel> {
  const { model, bytes } = encodeWeights(weights, 'float32');
  const { modelTopology, weightsManifest }: tf.io.ModelJSON = JSON.parse(
    JSON.stringify(model).replace('"mask_zero":true', `"mask_zero":${mask}`),
  );
  const weightSpecs = weightsManifest[0]!.weights;
  const weightData = bytes.slice().buffer;
  return tf.loadLayersModel(tf.io.fromMemory({ modelTopology, weightSpecs, weightData }));
}

/**
 * The network with `tf.layers.gru`.
 * @param mask whether padding is masked. On webgpu it must not be: a masked layer of TensorFlow.js 4.22 scores everything
 * 0.5 there
 */
export async function tfLayers(
  name: TfPackage,
  weights: GruWeights,
  sequences: readonly Int32Array[],
  mask = true,
): Promise<Scorer[]> {
  await useTf(name);
  const network = await loadTfLayers(weights, mask);
  // Hundreds of reviews in one batch take three times as long as in five.
  const groupings = [...(sequences.length > 25 ? [] : [1]), ...(mask ? [5] : [])];
  return inBatches(name, sequences, groupings, (padded) => {
    const tokens = toTensor(padded);
    return async () => {
      await useTf(name); // other contenders have switched backends
      return predict(network, tokens);
    };
  });
}

export function toTensor({ data, rows, length }: PaddedSequences): tf.Tensor2D {
  return tf.tensor2d(data, [rows, length], 'int32');
}

export async function predict(network: tf.LayersModel, tokens: tf.Tensor2D): Promise<ArrayLike<number>> {
  const scores = network.predict(tokens) as tf.Tensor;
  const values = await scores.data();
  scores.dispose();
  return values;
}

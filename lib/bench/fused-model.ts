import { ones, type Tensor, type Tensor2D, type Tensor3D, tensor, tidy } from '@tensorflow/tfjs-core';
import { input, type LayersModel, layers, model } from '@tensorflow/tfjs-layers';
import { gruSequence } from '../gru/tfjs/op';
import { type GruSizes, type GruWeights, TENSOR_NAMES, tensorShapes } from '../gru/weights';

/** tfjs' own GRU layer, with Keras' weights and serialization; only its computation is ours: one fused op. */
function fusedGru(units: number) {
  const gru = layers.gru({ units, activation: 'tanh', recurrentActivation: 'sigmoid', implementation: 1, name: 'gru' });
  gru.call = (inputs: Tensor | Tensor[], { mask }: { mask?: Tensor | Tensor[] }) =>
    tidy(() => {
      const x = (Array.isArray(inputs) ? inputs[0] : inputs) as Tensor3D;
      const given = Array.isArray(mask) ? mask[0] : mask;
      const [rows, time] = x.shape;
      const [kernel, recurrentKernel, bias] = gru.weights.map((weight) => weight.read());
      return gruSequence({
        x,
        mask: (given ?? ones([rows, time])) as Tensor2D,
        kernel: kernel as Tensor2D,
        recurrentKernel: recurrentKernel as Tensor2D,
        bias: bias!,
      });
    });
  return gru;
}

/**
 * The network as a TensorFlow.js Layers model: tokens int32 [batch, time], padded in front with 0 -> score [batch, 1].
 * It is saved as a plain Keras model, which `tf.loadLayersModel` reads without any of our code. For users a `Network`
 * scores and trains, which copies nothing and skips the padding.
 * @param sizes without `resetAfter`, which the GRU layer of TensorFlow.js refuses
 * @param weights zeros where they are not given
 * @throws Error from predictions where `GruSequence` has no kernel: see `registerCpuKernels`
 */
export function createFusedModel(sizes: GruSizes, weights?: GruWeights): LayersModel {
  const { lexiconSize, embeddingUnits, hiddenUnits } = sizes;
  const tokens = input({ shape: [null], dtype: 'int32', name: 'tokens' });
  const chain: layers.Layer[] = [
    layers.embedding({ inputDim: lexiconSize, outputDim: embeddingUnits, maskZero: true, name: 'embedding' }),
    fusedGru(hiddenUnits),
    layers.dense({ units: 1, activation: 'sigmoid', name: 'dense' }),
  ];
  // tfjs takes minutes to draw an orthogonal matrix of these sizes; `initialWeights` initializes new networks.
  for (const layer of chain) layer.setFastWeightInitDuringBuild(true);
  const score = chain.reduce((before, layer) => layer.apply(before) as typeof tokens, tokens);
  const network = model({ inputs: tokens, outputs: score, name: 'reeltone' });
  if (weights) {
    const shapes = tensorShapes(sizes);
    tidy(() => network.setWeights(TENSOR_NAMES.map((name) => tensor(weights[name], shapes[name]))));
  }
  return network;
}

import { type GruSizes, TENSOR_NAMES, type TensorName, tensorShapes } from '../../gru/weights';

/** The names under which Keras saves the six tensors, in the order of the manifest. */
const WEIGHT_NAMES: Record<TensorName, string> = {
  embedding: 'embedding/embeddings',
  kernel: 'gru/kernel',
  recurrentKernel: 'gru/recurrent_kernel',
  bias: 'gru/bias',
  denseKernel: 'dense/kernel',
  denseBias: 'dense/bias',
};

/** Name, shape and dtype of the six tensors, as they stand in a weight manifest. */
export function weightSpecs(sizes: GruSizes): { name: string; shape: number[]; dtype: 'float32' }[] {
  const shapes = tensorShapes(sizes);
  return TENSOR_NAMES.map((tensor) => ({ name: WEIGHT_NAMES[tensor], shape: shapes[tensor], dtype: 'float32' }));
}

const glorotNormal = {
  class_name: 'VarianceScaling',
  config: { scale: 1, mode: 'fan_avg', distribution: 'normal', seed: null },
};
const orthogonal = { class_name: 'Orthogonal', config: { gain: 1, seed: null } };
const zeros = { class_name: 'Zeros', config: {} };
const uniform = { class_name: 'RandomUniform', config: { minval: -0.05, maxval: 0.05, seed: null } };

/** Keras' configuration of our GRU layer. */
function gruLayerConfig({ hiddenUnits, resetAfter = false }: Pick<GruSizes, 'hiddenUnits' | 'resetAfter'>) {
  return {
    name: 'gru',
    trainable: true,
    units: hiddenUnits,
    activation: 'tanh',
    recurrent_activation: 'sigmoid',
    use_bias: true,
    kernel_initializer: glorotNormal,
    recurrent_initializer: orthogonal,
    bias_initializer: zeros,
    kernel_regularizer: null,
    recurrent_regularizer: null,
    bias_regularizer: null,
    activity_regularizer: null,
    kernel_constraint: null,
    recurrent_constraint: null,
    bias_constraint: null,
    dropout: 0,
    recurrent_dropout: 0,
    implementation: 1,
    reset_after: resetAfter,
    return_sequences: false,
    return_state: false,
    go_backwards: false,
    stateful: false,
    unroll: false,
  };
}

interface LayerJson {
  name: string;
  class_name: string;
  config: Record<string, unknown>;
}

/**
 * The model's architecture as TensorFlow.js 4.22 writes it (`modelTopology` in model.json):
 * Input([null]) -> Embedding(mask_zero) -> GRU -> Dense(1, sigmoid).
 * A pure function of the sizes: saving a bundle needs no TensorFlow.js, and loading one compares with it.
 */
export function modelTopology(sizes: GruSizes) {
  const { lexiconSize, embeddingUnits } = sizes;
  const layers: LayerJson[] = [
    {
      name: 'tokens',
      class_name: 'InputLayer',
      config: { batch_input_shape: [null, null], dtype: 'int32', sparse: false, name: 'tokens' },
    },
    {
      name: 'embedding',
      class_name: 'Embedding',
      config: {
        input_dim: lexiconSize,
        output_dim: embeddingUnits,
        embeddings_initializer: uniform,
        embeddings_regularizer: null,
        activity_regularizer: null,
        embeddings_constraint: null,
        mask_zero: true,
        input_length: null,
        name: 'embedding',
        trainable: true,
        batch_input_shape: [null, null],
        dtype: 'float32',
      },
    },
    {
      name: 'gru',
      class_name: 'GRU',
      config: gruLayerConfig(sizes),
    },
    {
      name: 'dense',
      class_name: 'Dense',
      config: {
        units: 1,
        activation: 'sigmoid',
        use_bias: true,
        kernel_initializer: glorotNormal,
        bias_initializer: zeros,
        kernel_regularizer: null,
        bias_regularizer: null,
        activity_regularizer: null,
        kernel_constraint: null,
        bias_constraint: null,
        name: 'dense',
        trainable: true,
      },
    },
  ];
  return {
    class_name: 'Model',
    config: {
      name: 'reeltone',
      // Each layer reads the one before it.
      layers: layers.map((layer, i) => ({
        ...layer,
        inbound_nodes: i === 0 ? [] : [[[layers[i - 1]!.name, 0, 0, {}]]],
      })),
      input_layers: [['tokens', 0, 0]],
      output_layers: [['dense', 0, 0]],
    },
    keras_version: 'tfjs-layers 4.22.0',
    backend: 'tensor_flow.js',
  };
}

import type { GruSizes } from '../../../gru/weights';

/** The architecture of a network of ours, as Keras sees it. */
export interface KerasForm {
  sizes: GruSizes;
  /** Whether index 0 is skipped. */
  maskZero: boolean;
  /** Indices of a sequence, where it is always the same. */
  length?: number | undefined;
}

interface KerasObject {
  module: string;
  class_name: string;
  config: object;
  registered_name: string | null;
}

const inKeras = (module: string, className: string, config: object): KerasObject => ({
  module,
  class_name: className,
  config,
  registered_name: null,
});

const initializer = (className: string, config: object = {}) => inKeras('keras.initializers', className, config);
const FLOAT32 = inKeras('keras', 'DTypePolicy', { name: 'float32' });
const ZEROS = initializer('Zeros');
const GLOROT_UNIFORM = initializer('GlorotUniform', { seed: null });
const ORTHOGONAL = initializer('Orthogonal', { gain: 1, seed: null });
const RANDOM_UNIFORM = initializer('RandomUniform', { minval: -0.05, maxval: 0.05, seed: null });

/** config.json of a `.keras` file: a Sequential of Keras 3, not compiled. */
export function kerasConfig({
  sizes,
  maskZero,
  length = undefined,
}: KerasForm): KerasObject & { build_config: object } {
  const { lexiconSize, embeddingUnits, hiddenUnits, resetAfter = false } = sizes;
  const input = [null, length ?? null];
  const layer = (name: string, className: string, inputShape: readonly (number | null)[], config: object) => ({
    ...inKeras('keras.layers', className, { name, trainable: true, dtype: FLOAT32, ...config }),
    build_config: { input_shape: inputShape },
  });
  const layers = [
    inKeras('keras.layers', 'InputLayer', { batch_shape: input, dtype: 'int32', sparse: false, name: 'tokens' }),
    layer('embedding', 'Embedding', input, {
      input_dim: lexiconSize,
      output_dim: embeddingUnits,
      embeddings_initializer: RANDOM_UNIFORM,
      mask_zero: maskZero,
    }),
    layer('gru', 'GRU', [...input, embeddingUnits], {
      units: hiddenUnits,
      activation: 'tanh',
      recurrent_activation: 'sigmoid',
      use_bias: true,
      kernel_initializer: GLOROT_UNIFORM,
      recurrent_initializer: ORTHOGONAL,
      bias_initializer: ZEROS,
      dropout: 0,
      recurrent_dropout: 0,
      return_sequences: false,
      return_state: false,
      go_backwards: false,
      stateful: false,
      unroll: false,
      reset_after: resetAfter,
    }),
    layer('dense', 'Dense', [null, hiddenUnits], {
      units: 1,
      activation: 'sigmoid',
      use_bias: true,
      kernel_initializer: GLOROT_UNIFORM,
      bias_initializer: ZEROS,
    }),
  ];
  return {
    ...inKeras('keras', 'Sequential', {
      name: 'reeltone',
      trainable: true,
      dtype: FLOAT32,
      layers,
      build_input_shape: input,
    }),
    build_config: { input_shape: input },
  };
}

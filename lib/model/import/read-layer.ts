/** Longer than other files: it has one small function for each class of layers. */
import { CodedError } from '../../common/errors';
import { ACTIVATIONS, type Activation, type Operation, type Recurrent, type RecurrentKind } from './layers';
import { isJson, type Settings } from './settings';

/** How one class of Keras' layers is read; `kerasMajor` is the version of Keras that wrote the configuration. */
type ReadLayer = (settings: Settings, kerasMajor: number) => Operation;

/** Keras 3's hard_sigmoid has another slope than that of Keras 1, 2 and TensorFlow.js. */
function activationOf(
  settings: Settings,
  kerasMajor: number,
  setting = 'activation',
  byDefault = 'linear',
): Activation {
  const given = settings.config[setting] ?? byDefault;
  const name = isJson(given) && typeof given.config === 'string' ? given.config : given;
  const plain = name === 'silu' ? 'swish' : name;
  if (plain === 'hard_sigmoid' && kerasMajor >= 3) return 'hard_sigmoid_6';
  return ACTIVATIONS.find((known) => known === plain) ?? settings.refuse(setting);
}

const RECURRENT: Record<string, RecurrentKind> = {
  GRU: 'GRU',
  CuDNNGRU: 'GRU',
  LSTM: 'LSTM',
  CuDNNLSTM: 'LSTM',
  SimpleRNN: 'SimpleRNN',
};

function recurrentOf(className: string, settings: Settings, kerasMajor: number): Recurrent {
  const kind = RECURRENT[className];
  if (!kind) throw new CodedError('import.layer', [settings.layer, className]);
  const isCudnn = className.startsWith('CuDNN');
  settings.expect('return_state', false);
  settings.expect('zero_output_for_mask', false);
  return {
    kind,
    units: settings.count('units'),
    activation: activationOf(settings, kerasMajor, 'activation', 'tanh'),
    recurrentActivation: activationOf(
      settings,
      kerasMajor,
      'recurrent_activation',
      isCudnn || kerasMajor > 2 ? 'sigmoid' : 'hard_sigmoid',
    ),
    useBias: settings.flag('use_bias', true),
    resetAfter: kind === 'GRU' && settings.flag('reset_after', isCudnn),
    returnSequences: settings.flag('return_sequences', false),
    backwards: settings.flag('go_backwards', false),
  };
}

const identity: ReadLayer = () => ({ kind: 'Identity' });
const recurrent =
  (className: string): ReadLayer =>
  (settings, kerasMajor) => ({ kind: 'Recurrent', cell: recurrentOf(className, settings, kerasMajor) });

const bidirectional: ReadLayer = (settings, kerasMajor) => {
  const { className, settings: inner } = settings.inner('layer');
  const forward = recurrentOf(className, inner, kerasMajor);
  const own = settings.config.backward_layer ? settings.inner('backward_layer') : undefined;
  const backward = own
    ? recurrentOf(own.className, own.settings, kerasMajor)
    : { ...forward, backwards: !forward.backwards };
  return {
    kind: 'Bidirectional',
    forward,
    backward,
    merge: settings.oneOf('merge_mode', ['concat', 'sum', 'mul', 'ave'], 'concat'),
  };
};

const dense: ReadLayer = (settings, kerasMajor) => ({
  kind: 'Dense',
  units: settings.count('units'),
  activation: activationOf(settings, kerasMajor),
  useBias: settings.flag('use_bias', true),
});

const timeDistributed: ReadLayer = (settings, kerasMajor) => {
  const { className, settings: inner } = settings.inner('layer');
  if (className !== 'Dense') throw new CodedError('import.layer', [settings.layer, `TimeDistributed(${className})`]);
  return dense(inner, kerasMajor);
};

const convolution: ReadLayer = (settings, kerasMajor) => {
  settings.expect('data_format', 'channels_last');
  settings.expect('groups', 1);
  return {
    kind: 'Conv1D',
    filters: settings.count('filters'),
    window: {
      size: settings.count('kernel_size'),
      strides: settings.count('strides', 1),
      padding: settings.oneOf('padding', ['valid', 'same', 'causal'], 'valid'),
    },
    dilation: settings.count('dilation_rate', 1),
    activation: activationOf(settings, kerasMajor),
    useBias: settings.flag('use_bias', true),
  };
};

const pooling =
  (pool: 'max' | 'average'): ReadLayer =>
  (settings) => {
    settings.expect('data_format', 'channels_last');
    const size = settings.count('pool_size', 2);
    return {
      kind: 'Pooling',
      pool,
      window: {
        size,
        strides: settings.count('strides', size),
        padding: settings.oneOf('padding', ['valid', 'same'], 'valid'),
      },
    };
  };

const globalPooling =
  (pool: 'max' | 'average'): ReadLayer =>
  (settings) => {
    settings.expect('data_format', 'channels_last');
    settings.expect('keepdims', false);
    return { kind: 'GlobalPooling', pool };
  };

const normalization =
  (over: 'batch' | 'layer'): ReadLayer =>
  (settings) => {
    const { axis } = settings.config;
    const last = Array.isArray(axis) && axis.length === 1 ? axis[0] : (axis ?? -1);
    if (![-1, 1, 2].includes(last as number)) settings.refuse('axis');
    return {
      kind: 'Normalization',
      over,
      epsilon: settings.number('epsilon', 1e-3),
      scale: settings.flag('scale', true),
      center: settings.flag('center', true),
    };
  };

/** Of Keras' layers; the function `leaky_relu` has another, see run/activation.ts. */
const SLOPES: Partial<Record<string, number>> = { leaky_relu: 0.3 };

const activation =
  (fixed?: Activation): ReadLayer =>
  (settings, kerasMajor) => ({
    kind: 'Activation',
    activation: fixed ?? activationOf(settings, kerasMajor),
    slope: settings.number('negative_slope', settings.number('alpha', SLOPES[fixed ?? ''] ?? 1)),
  });

const relu: ReadLayer = (settings) => {
  settings.expect('max_value', null);
  settings.expect('threshold', 0);
  settings.expect('negative_slope', 0);
  return { kind: 'Activation', activation: 'relu', slope: 0 };
};

const merge =
  (by: (Operation & { kind: 'Merge' })['merge']): ReadLayer =>
  () => ({ kind: 'Merge', merge: by });

/** Every class of layers that can be run. */
const LAYERS: Record<string, ReadLayer> = {
  InputLayer: () => ({ kind: 'Input' }),
  Embedding: (settings) => ({
    kind: 'Embedding',
    words: settings.number('input_dim', 0),
    units: settings.count('output_dim'),
    maskZero: settings.flag('mask_zero', false),
  }),
  Masking: (settings) => ({ kind: 'Masking', value: settings.number('mask_value', 0) }),
  Dropout: identity,
  SpatialDropout1D: identity,
  GaussianDropout: identity,
  GaussianNoise: identity,
  AlphaDropout: identity,
  ActivityRegularization: identity,
  Bidirectional: bidirectional,
  Conv1D: convolution,
  Convolution1D: convolution,
  MaxPooling1D: pooling('max'),
  AveragePooling1D: pooling('average'),
  GlobalMaxPooling1D: globalPooling('max'),
  GlobalAveragePooling1D: globalPooling('average'),
  Dense: dense,
  TimeDistributed: timeDistributed,
  BatchNormalization: normalization('batch'),
  LayerNormalization: normalization('layer'),
  Activation: activation(),
  ReLU: relu,
  LeakyReLU: activation('leaky_relu'),
  ELU: activation('elu'),
  Softmax: activation('softmax'),
  Flatten: () => ({ kind: 'Flatten' }),
  Concatenate: merge('concat'),
  Add: merge('sum'),
  Multiply: merge('mul'),
  Average: merge('ave'),
  Maximum: merge('max'),
  ...Object.fromEntries(Object.keys(RECURRENT).map((className) => [className, recurrent(className)])),
};

/** @throws CodedError `import.layer` or `import.setting` */
export function readLayer(className: string, settings: Settings, kerasMajor: number): Operation {
  const read = Object.hasOwn(LAYERS, className) ? LAYERS[className] : undefined;
  if (!read) throw new CodedError('import.layer', [settings.layer, className]);
  return read(settings, kerasMajor);
}

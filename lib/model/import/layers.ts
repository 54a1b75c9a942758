import type { Tensor } from './tensor';

/** The functions that Keras applies to a layer's sums, by their names. `hardSigmoid6` is Keras 3's hard_sigmoid. */
export const ACTIVATIONS = [
  'linear',
  'sigmoid',
  'tanh',
  'relu',
  'relu6',
  'leaky_relu',
  'elu',
  'selu',
  'softplus',
  'softsign',
  'swish',
  'gelu',
  'exponential',
  'softmax',
  'hard_sigmoid',
  'hard_sigmoid_6',
] as const;
export type Activation = (typeof ACTIVATIONS)[number];

export type RecurrentKind = 'GRU' | 'LSTM' | 'SimpleRNN';

/** One direction of a recurrent layer, with Keras' tensors. */
export interface Recurrent {
  kind: RecurrentKind;
  units: number;
  activation: Activation;
  recurrentActivation: Activation;
  useBias: boolean;
  /** Of a GRU: whether the reset gate is applied after the recurrent product. */
  resetAfter: boolean;
  returnSequences: boolean;
  backwards: boolean;
}

/** The window of a convolution or a pooling over time. */
interface Window {
  size: number;
  strides: number;
  padding: 'valid' | 'same' | 'causal';
}

/** The computation of a layer, as its configuration describes it. All axes but the last one are batch and time. */
export type Operation =
  | { kind: 'Input' }
  /** Dropout and what else does nothing but in training. */
  | { kind: 'Identity' }
  | { kind: 'Embedding'; words: number; units: number; maskZero: boolean }
  | { kind: 'Masking'; value: number }
  | { kind: 'Recurrent'; cell: Recurrent }
  | { kind: 'Bidirectional'; forward: Recurrent; backward: Recurrent; merge: Merge | 'concat' }
  | { kind: 'Conv1D'; filters: number; window: Window; dilation: number; activation: Activation; useBias: boolean }
  | { kind: 'Pooling'; pool: 'max' | 'average'; window: Window }
  | { kind: 'GlobalPooling'; pool: 'max' | 'average' }
  | { kind: 'Dense'; units: number; activation: Activation; useBias: boolean }
  | { kind: 'Normalization'; over: 'batch' | 'layer'; epsilon: number; scale: boolean; center: boolean }
  | { kind: 'Activation'; activation: Activation; slope: number }
  | { kind: 'Flatten' }
  | { kind: 'Merge'; merge: Merge | 'concat' };

export type Merge = 'sum' | 'mul' | 'ave' | 'max';

/** A layer of a model made elsewhere. */
export interface Layer {
  name: string;
  /** The name of its class in Keras. */
  className: string;
  operation: Operation;
  /** Names of the layers whose outputs it takes. */
  inputs: readonly string[];
  /** In Keras' order. */
  weights: readonly Tensor[];
}

/** A model made elsewhere: layers in an order in which each comes after its inputs; the last one gives the output. */
export interface LayerGraph {
  layers: readonly Layer[];
  /** Rows of the embedding. */
  words: number;
  /** Words of a sequence, where the model states it. */
  length: number | undefined;
  /** Numbers that come out for one sequence. */
  outputs: number;
}

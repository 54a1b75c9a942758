import {
  abs,
  add,
  clipByValue,
  div,
  elu,
  erf,
  exp,
  leakyRelu,
  mul,
  relu,
  relu6,
  selu,
  sigmoid,
  softmax,
  softplus,
  type Tensor,
  tanh,
} from '@tensorflow/tfjs-core';
import type { Activation } from '../layers';

/** Slope of Keras' function `leaky_relu` below 0. */
const LEAKY = 0.2;

/** @param slope below 0, of the layers that have one */
export function activate(x: Tensor, activation: Activation, slope?: number): Tensor {
  switch (activation) {
    case 'linear':
      return x;
    case 'sigmoid':
      return sigmoid(x);
    case 'tanh':
      return tanh(x);
    case 'relu':
      return relu(x);
    case 'relu6':
      return relu6(x);
    case 'leaky_relu':
      return leakyRelu(x, slope ?? LEAKY);
    case 'elu':
      return slope === undefined || slope === 1 ? elu(x) : add(relu(x), mul(slope, elu(mul(-1, relu(mul(-1, x))))));
    case 'selu':
      return selu(x);
    case 'softplus':
      return softplus(x);
    case 'softsign':
      return div(x, add(abs(x), 1));
    case 'swish':
      return mul(x, sigmoid(x));
    case 'gelu':
      return mul(mul(x, 0.5), add(erf(mul(x, Math.SQRT1_2)), 1));
    case 'exponential':
      return exp(x);
    case 'softmax':
      return softmax(x);
    case 'hard_sigmoid':
      return clipByValue(add(mul(x, 0.2), 0.5), 0, 1);
    case 'hard_sigmoid_6':
      return clipByValue(add(mul(x, 1 / 6), 0.5), 0, 1);
  }
}

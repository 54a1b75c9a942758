import {
  add,
  avgPool,
  cast,
  conv1d,
  div,
  expandDims,
  gather,
  matMul,
  max,
  maximum,
  maxPool,
  mean,
  moments,
  mul,
  notEqual,
  pad,
  reshape,
  rsqrt,
  squeeze,
  sub,
  sum,
  type Tensor,
  type Tensor2D,
  type Tensor3D,
  type Tensor4D,
} from '@tensorflow/tfjs-core';
import type { Merge, Operation } from '../layers';
import { activate } from './activation';
import { bidirectional, joined, recurrent } from './recurrent';

/** The output of a layer, for the next one. */
export interface Flow {
  value: Tensor;
  /** [rows, time] of 0 and 1: which words count. */
  mask: Tensor2D | undefined;
}

type Of<Kind extends Operation['kind']> = Operation & { kind: Kind };

/** One layer, as Keras computes it in inference. @param inputs one, but for a merge */
export function runLayer(operation: Operation, inputs: readonly Flow[], weights: readonly Tensor[]): Flow {
  const [{ value, mask }] = inputs as [Flow];
  switch (operation.kind) {
    case 'Input':
    case 'Identity':
      return { value, mask };
    case 'Embedding':
      return embedding(operation, value, mask, weights[0]!);
    case 'Masking':
      return masking(operation, value as Tensor3D);
    case 'Recurrent': {
      const { cell } = operation;
      const output = recurrent(value as Tensor3D, mask, cell, weights);
      return { value: output, mask: cell.returnSequences ? mask : undefined };
    }
    case 'Bidirectional': {
      const { forward, backward, merge } = operation;
      const parts = bidirectional(value as Tensor3D, mask, [forward, backward], weights);
      const output = merge === 'concat' ? joined(parts) : merged(parts, merge);
      return { value: output, mask: forward.returnSequences ? mask : undefined };
    }
    case 'Conv1D':
      return convolution(operation, value as Tensor3D, mask, weights);
    case 'Pooling':
      return { value: pooling(operation, value as Tensor3D), mask: undefined };
    case 'GlobalPooling':
      return { value: globalPooling(operation, value as Tensor3D, mask), mask: undefined };
    case 'Dense':
      return { value: dense(operation, value, weights), mask };
    case 'Normalization':
      return { value: normalization(operation, value, weights), mask };
    case 'Activation':
      return { value: activate(value, operation.activation, operation.slope), mask };
    case 'Flatten':
      return { value: reshape(value, [value.shape[0]!, -1]), mask: undefined };
    case 'Merge': {
      const parts = inputs.map((input) => input.value);
      return { value: operation.merge === 'concat' ? joined(parts) : merged(parts, operation.merge), mask };
    }
  }
}

function embedding({ maskZero }: Of<'Embedding'>, tokens: Tensor, mask: Flow['mask'], table: Tensor): Flow {
  const value = gather(table, tokens);
  return { value, mask: maskZero ? (cast(notEqual(tokens, 0), 'float32') as Tensor2D) : mask };
}

/** A step counts where any of its values is another one; the others become zeros. */
function masking({ value: masked }: Of<'Masking'>, x: Tensor3D): Flow {
  const mask = max(cast(notEqual(x, masked), 'float32'), -1) as Tensor2D;
  return { value: mul(x, expandDims(mask, -1)), mask };
}

function merged([first, ...rest]: readonly Tensor[], merge: Merge): Tensor {
  const join = { sum: add, ave: add, mul, max: maximum }[merge];
  const all = rest.reduce((before, part) => join(before, part), first!);
  return merge === 'ave' ? div(all, rest.length + 1) : all;
}

function convolution(
  { window, dilation, activation }: Of<'Conv1D'>,
  x: Tensor3D,
  mask: Flow['mask'],
  [kernel, bias]: readonly Tensor[],
): Flow {
  const { size, strides, padding } = window;
  const isCausal = padding === 'causal';
  const input = isCausal
    ? pad(x, [
        [0, 0],
        [(size - 1) * dilation, 0],
        [0, 0],
      ])
    : x;
  const sums = conv1d(input, kernel as Tensor3D, strides, isCausal ? 'valid' : padding, 'NWC', dilation);
  const value = activate(bias ? add(sums, bias) : sums, activation);
  return { value, mask: value.shape[1] === x.shape[1] ? mask : undefined };
}

function pooling({ pool, window }: Of<'Pooling'>, x: Tensor3D): Tensor {
  const { size, strides, padding } = window;
  const over = pool === 'max' ? maxPool : avgPool;
  const pooled = over(expandDims<Tensor4D>(x, 2), [size, 1], [strides, 1], padding === 'same' ? 'same' : 'valid');
  return squeeze(pooled, [2]);
}

/** The maximum takes masked words in, as Keras' does; the average leaves them out. */
function globalPooling({ pool }: Of<'GlobalPooling'>, x: Tensor3D, mask: Flow['mask']): Tensor {
  if (pool === 'max') return max(x, 1);
  if (!mask) return mean(x, 1);
  return div(sum(mul(x, expandDims(mask, -1)), 1), sum(mask, 1, true));
}

function dense({ activation }: Of<'Dense'>, x: Tensor, [kernel, bias]: readonly Tensor[]): Tensor {
  const [inputs, units] = (kernel as Tensor2D).shape;
  const flat = reshape(x, [-1, inputs]) as Tensor2D;
  const product = reshape(matMul(flat, kernel as Tensor2D), [...x.shape.slice(0, -1), units]);
  return activate(bias ? add(product, bias) : product, activation);
}

/** gamma, beta, moving mean and variance, of which the first two may be absent. */
function normalization(operation: Of<'Normalization'>, x: Tensor, weights: readonly Tensor[]): Tensor {
  const { over, epsilon, scale, center } = operation;
  const rest = [...weights];
  const gamma = scale ? rest.shift() : undefined;
  const beta = center ? rest.shift() : undefined;
  const [middle, variance] = over === 'batch' ? (rest as [Tensor, Tensor]) : meanAndVariance(x);
  const normal = mul(sub(x, middle), rsqrt(add(variance, epsilon)));
  const scaled = gamma ? mul(normal, gamma) : normal;
  return beta ? add(scaled, beta) : scaled;
}

function meanAndVariance(x: Tensor): [Tensor, Tensor] {
  const { mean: middle, variance } = moments(x, -1, true);
  return [middle, variance];
}

import {
  getBackend,
  getKernel,
  ones,
  type Rank,
  reverse,
  type Tensor,
  type Tensor2D,
  type Tensor3D,
  zeros,
} from '@tensorflow/tfjs-core';
import { GRU_SEQUENCE, gruSequence } from '../../../gru/tfjs/op';
import type { Recurrent } from '../layers';

/** Whether a layer is computed by our op: a GRU with Keras' usual activations, where the backend in use has a kernel. */
export const isFused = ({ kind, activation, recurrentActivation }: Recurrent): boolean =>
  kind === 'GRU' &&
  activation === 'tanh' &&
  recurrentActivation === 'sigmoid' &&
  getKernel(GRU_SEQUENCE, getBackend()) !== undefined;

/** As `recurrent`, by the op for a whole layer in place of a dozen operations for each word. */
export function fusedGru(
  x: Tensor3D,
  mask: Tensor2D | undefined,
  { units, resetAfter, returnSequences, backwards }: Recurrent,
  [kernel, recurrentKernel, bias]: readonly Tensor[],
): Tensor {
  const [rows, time] = x.shape;
  const inOrder = <Of extends Tensor>(tensor: Of) => (backwards ? reverse(tensor, 1) : tensor);
  const inputs = {
    x: inOrder(x),
    mask: mask ? inOrder(mask) : ones<Rank.R2>([rows, time]),
    kernel: kernel as Tensor2D,
    recurrentKernel: recurrentKernel as Tensor2D,
    bias: bias ?? zeros(resetAfter ? [2, 3 * units] : [3 * units]),
  };
  return gruSequence(inputs, returnSequences);
}

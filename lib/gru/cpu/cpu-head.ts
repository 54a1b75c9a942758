import { sigmoid } from '../reference/gru';
import type { Arena } from './arena';
import { lastWord, type PackedBatch } from './packed-batch';

/** The weights of the dense layer, copied out of WebAssembly memory: one product a review is JavaScript's work. */
export interface DenseHead {
  /** [hidden], padded with zeros. */
  kernel: Float32Array;
  bias: number;
}

/** Logit of a state, or of the empty sequence's zero state. */
export function logit({ kernel, bias }: DenseHead, state: Float32Array | undefined): number {
  return state ? state.reduce((sum, h, j) => sum + h * kernel[j]!, bias) : bias;
}

/**
 * Mean squared error of a batch, or of a part of one, and the way back to the last states.
 * @param batchRows rows of the whole batch
 * @param states address of the states of all words, [words, hidden]
 * @param gradients addresses of what is added to: kernel [hidden], bias [1], last states [active rows, hidden]
 * @returns this part's share of the loss
 */
export function headBackward(
  arena: Arena,
  head: DenseHead,
  batch: PackedBatch,
  targets: ArrayLike<number>,
  batchRows: number,
  states: number,
  gradients: { dense: number; denseBias: number; dState: number },
): number {
  const hidden = head.kernel.length;
  const dKernel = arena.floats(gradients.dense, hidden);
  const dBias = arena.floats(gradients.denseBias, 1);
  const dLast = arena.floats(gradients.dState, (batch.active[0] ?? 0) * hidden);
  let loss = 0;
  batch.order.forEach((place, row) => {
    const word = lastWord(batch, row);
    const state = word < 0 ? undefined : arena.floats(states + word * hidden * 4, hidden);
    const score = sigmoid(logit(head, state));
    const error = score - targets[place]!;
    loss += error ** 2 / batchRows;
    const dLogit = (2 * error * score * (1 - score)) / batchRows;
    dBias[0]! += dLogit;
    for (let j = 0; state && j < hidden; j++) {
      dKernel[j]! += dLogit * state[j]!;
      dLast[row * hidden + j] = dLogit * head.kernel[j]!;
    }
  });
  return loss;
}

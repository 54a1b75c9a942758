import { sigmoid } from '../reference/gru';
import type { Arena } from './arena';
import { lastWord, type PackedBatch } from './packed-batch';
import type { NetworkTensors } from './tensor-addresses';

/** The dense layer, copied out of WebAssembly memory: one dot product for each review is fast enough in JavaScript. */
export interface DenseHead {
  /** [hidden], padded with zeros. */
  kernel: Float32Array;
  bias: number;
}

export function readHead(arena: Arena, { dense, denseBias, hidden }: NetworkTensors): DenseHead {
  return { kernel: arena.floats(dense, hidden).slice(), bias: arena.floats(denseBias, 1)[0]! };
}

/** Logit of a state, or of the empty sequence's zero state. */
export function logit({ kernel, bias }: DenseHead, state: Float32Array | undefined): number {
  return state ? state.reduce((sum, h, j) => sum + h * kernel[j]!, bias) : bias;
}

/** @param states address of the last states, [active rows, hidden] @returns the scores of a batch, [rows] */
export function scoresOf(arena: Arena, head: DenseHead, { lengths }: PackedBatch, states: number): Float32Array {
  const hidden = head.kernel.length;
  return Float32Array.from(lengths, (length, row) =>
    sigmoid(logit(head, length > 0 ? arena.floats(states + row * hidden * 4, hidden) : undefined)),
  );
}

/** A batch, or a part of one, whose targets are known. */
export interface LabelledBatch {
  batch: PackedBatch;
  /** One for each sequence of the batch, in [0, 1]. */
  targets: ArrayLike<number>;
  /** Sequences of the whole batch. */
  batchRows: number;
}

/**
 * The mean squared error of a batch, or of a part of one, and its gradients.
 * @param states address of the states of all words, [words, hidden]
 * @param gradients addresses to which the gradients are added: of the dense layer, and of the last states
 * [active rows, hidden]
 * @returns this part's share of the loss
 */
export function headBackward(
  arena: Arena,
  head: DenseHead,
  { batch, targets, batchRows }: LabelledBatch,
  states: number,
  gradients: Pick<NetworkTensors, 'dense' | 'denseBias'> & { dState: number },
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

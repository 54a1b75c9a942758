import {
  add,
  concat,
  matMul,
  mul,
  reshape,
  reverse,
  slice,
  split,
  stack,
  sub,
  type Tensor,
  type Tensor1D,
  type Tensor2D,
  type Tensor3D,
  unstack,
  zeros,
} from '@tensorflow/tfjs-core';
import type { Recurrent } from '../layers';
import { activate } from './activation';
import { fusedGru, isFused } from './fused-gru';

/** The state of a layer between two words: [rows, units] each; only an LSTM has a cell state. */
interface State {
  hidden: Tensor2D;
  cell: Tensor2D;
}

type Step = (projection: Tensor2D, state: State) => State;

/** The tensors of one direction: kernel, recurrent kernel and, where there is one, bias. */
type Weights = readonly Tensor[];

/**
 * A recurrent layer as Keras computes it. A masked step leaves the state as it is, and its output is the one before.
 * @param x [rows, time, inputs]
 * @param mask [rows, time] of 0 and 1, or undefined
 * @returns [rows, time, units], in the order in which `x` was read, or the last state, [rows, units]
 */
export function recurrent(x: Tensor3D, mask: Tensor2D | undefined, cell: Recurrent, weights: Weights): Tensor {
  if (isFused(cell)) return fusedGru(x, mask, cell, weights);
  const [rows, time, inputs] = x.shape;
  const [kernel, recurrentKernel, bias] = weights;
  const inputBias = cell.resetAfter && bias ? reshape(slice(bias, [0, 0], [1, -1]), [-1]) : bias;
  const flat = matMul(reshape(x, [rows * time, inputs]) as Tensor2D, kernel as Tensor2D);
  const projected = reshape(inputBias ? add(flat, inputBias) : flat, [rows, time, -1]);
  const inOrder = <Of extends Tensor>(tensor: Of) => (cell.backwards ? reverse(tensor, 1) : tensor);
  const projections = unstack(inOrder(projected), 1) as Tensor2D[];
  const seen = mask && (unstack(reshape(inOrder(mask), [rows, time, 1]), 1) as Tensor2D[]);
  const recurrentBias = cell.resetAfter && bias ? (reshape(slice(bias, [1, 0], [1, -1]), [-1]) as Tensor1D) : undefined;
  const step = STEPS[cell.kind](cell, recurrentKernel as Tensor2D, recurrentBias);
  let state: State = { hidden: zeros([rows, cell.units]), cell: zeros([rows, cell.units]) };
  const outputs: Tensor2D[] = [];
  projections.forEach((projection, t) => {
    const next = step(projection, state);
    state = seen
      ? { hidden: blend(seen[t]!, next.hidden, state.hidden), cell: blend(seen[t]!, next.cell, state.cell) }
      : next;
    if (cell.returnSequences) outputs.push(state.hidden);
  });
  return cell.returnSequences ? stack(outputs, 1) : state.hidden;
}

/** Rows of `after` where `seen` is 1, of `before` where it is 0. */
const blend = (seen: Tensor2D, after: Tensor2D, before: Tensor2D): Tensor2D =>
  after === before ? before : add(before, mul(seen, sub(after, before)));

/** h' = z h + (1 - z) c, see lib/gru/reference/gru.ts for both forms. */
function gruStep(cell: Recurrent, kernel: Tensor2D, recurrentBias?: Tensor1D): Step {
  const { units } = cell;
  const ofGates = slice(kernel, [0, 0], [-1, 2 * units]);
  const ofCandidate = slice(kernel, [0, 2 * units], [-1, units]);
  const gate = (sum: Tensor) => activate(sum, cell.recurrentActivation) as Tensor2D;
  return (projection, { hidden, cell: unused }) => {
    const [xz, xr, xc] = split(projection, 3, 1) as [Tensor2D, Tensor2D, Tensor2D];
    let update: Tensor2D;
    let candidateSum: Tensor;
    if (cell.resetAfter) {
      const product = matMul(hidden, kernel);
      const [hz, hr, hc] = split(recurrentBias ? add(product, recurrentBias) : product, 3, 1);
      update = gate(add(xz, hz!));
      candidateSum = add(xc, mul(gate(add(xr, hr!)), hc!));
    } else {
      const [hz, hr] = split(matMul(hidden, ofGates), 2, 1);
      update = gate(add(xz, hz!));
      candidateSum = add(xc, matMul(mul<Tensor2D>(gate(add(xr, hr!)), hidden), ofCandidate));
    }
    const candidate = activate(candidateSum, cell.activation);
    return { hidden: add(candidate, mul(update, sub(hidden, candidate))), cell: unused };
  };
}

/** Gates in Keras' order: input, forget, candidate, output. */
function lstmStep({ activation, recurrentActivation }: Recurrent, kernel: Tensor2D): Step {
  return (projection, state) => {
    const [i, f, c, o] = split(add(projection, matMul(state.hidden, kernel)), 4, 1);
    const gate = (sum: Tensor) => activate(sum, recurrentActivation);
    const cell = add<Tensor2D>(mul(gate(f!), state.cell), mul(gate(i!), activate(c!, activation)));
    return { hidden: mul(gate(o!), activate(cell, activation)), cell };
  };
}

function simpleStep({ activation }: Recurrent, kernel: Tensor2D): Step {
  return (projection, { hidden, cell }) => ({
    hidden: activate(add(projection, matMul(hidden, kernel)), activation) as Tensor2D,
    cell,
  });
}

const STEPS = { GRU: gruStep, LSTM: lstmStep, SimpleRNN: simpleStep };

/** Both directions; the outputs of the backward one are in the order of the words again. */
export function bidirectional(
  x: Tensor3D,
  mask: Tensor2D | undefined,
  [forward, backward]: readonly [Recurrent, Recurrent],
  weights: Weights,
): [Tensor, Tensor] {
  const count = forward.useBias ? 3 : 2;
  const ahead = recurrent(x, mask, forward, weights.slice(0, count));
  const back = recurrent(x, mask, backward, weights.slice(count));
  return [ahead, backward.returnSequences ? reverse(back, 1) : back];
}

export const joined = (parts: readonly Tensor[]): Tensor => concat([...parts], -1);

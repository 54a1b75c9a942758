import type { Arena } from '../cpu/arena';
import { backwardPass, type CpuBatch, type CpuGru, forwardPass } from '../cpu/cpu-pass';
import { matrixAt } from '../cpu/matrix';
import { packBatch } from '../cpu/packed-batch';
import { allocateKernels, packKernels } from '../cpu/packed-kernels';
import { tensorsAt } from '../cpu/tensor-addresses';
import { type Layout, layoutOf, readTensor, writeTensor } from '../layout';

/** Plain arrays of one call of `GruSequence`; shapes in its documentation. */
export interface SequenceInputs {
  rows: number;
  time: number;
  units: number;
  hidden: number;
  resetAfter: boolean;
  x: Float32Array;
  mask: ArrayLike<number>;
  kernel: Float32Array;
  recurrentKernel: Float32Array;
  bias: Float32Array;
}

/** A call with its weights and inputs in WebAssembly memory and its masked steps left out. */
interface Prepared {
  layout: Layout;
  gru: CpuGru;
  inputs: CpuBatch;
  /** [words]: the step of each word of the batch, row * time + t. */
  steps: Int32Array;
}

function prepare(arena: Arena, call: SequenceInputs): Prepared {
  const { rows, time, units, x, mask } = call;
  // packBatch leaves zeros out: the steps that count are numbered from 1.
  const numbered = Array.from({ length: rows }, (_, row) =>
    Int32Array.from({ length: time }, (_, t) => (mask[row * time + t] ? row * time + t + 1 : 0)),
  );
  const batch = packBatch(numbered);
  const steps = batch.tokens.map((number) => number - 1);
  const { layout, gru } = placeWeights(arena, call);

  const slots = arena.putIntegers(Int32Array.from(steps.keys())); // every word has an input row of its own
  const width = gru.tensors.inputs;
  const inputs = matrixAt(arena.zeros(batch.words * width), width);
  const values = arena.floats(inputs.address, batch.words * width);
  steps.forEach((step, word) => {
    values.set(x.subarray(step * units, (step + 1) * units), word * width);
  });
  return { layout, gru, inputs: { batch, inputs, distinct: batch.words, slots }, steps };
}

function placeWeights(arena: Arena, call: SequenceInputs): { layout: Layout; gru: CpuGru } {
  const { units, hidden, resetAfter } = call;
  const layout = layoutOf({ lexiconSize: 1, embeddingUnits: units, hiddenUnits: hidden, resetAfter });
  const block = arena.zeros(layout.length);
  for (const name of ['kernel', 'recurrentKernel', 'bias'] as const) {
    writeTensor(arena.floats(block, layout.length), layout.regions[name], call[name]);
  }
  const tensors = tensorsAt(block, layout);
  const kernels = allocateKernels(arena, tensors);
  packKernels(arena, tensors, kernels);
  return { layout, gru: { arena, tensors, kernels } };
}

/** For every step the word whose state is its output: its own, or where it is masked the last before it; -1 for none. */
function shownWords({ rows, time }: SequenceInputs, steps: Int32Array): Int32Array {
  const shown = new Int32Array(rows * time).fill(-1);
  steps.forEach((step, word) => {
    shown[step] = word;
  });
  for (let step = 0; step < shown.length; step++) {
    if (shown[step] === -1 && step % time > 0) shown[step] = shown[step - 1]!;
  }
  return shown;
}

/** @returns the last states [rows, hidden], or all states [rows, time, hidden] */
export function sequenceForward(arena: Arena, call: SequenceInputs, returnSequences: boolean): Float32Array {
  const mark = arena.mark();
  const { gru, inputs, steps } = prepare(arena, call);
  const { rows, time, hidden } = call;
  const { states } = forwardPass(gru, inputs, { keep: returnSequences });
  const state = (row: number) => arena.floats(states + row * gru.tensors.hidden * 4, hidden);
  const output = new Float32Array(rows * (returnSequences ? time : 1) * hidden);
  if (returnSequences) {
    shownWords(call, steps).forEach((word, step) => {
      if (word >= 0) output.set(state(word), step * hidden);
    });
  } else {
    const { order, lengths } = inputs.batch;
    order.forEach((place, row) => {
      if (lengths[row]) output.set(state(row), place * hidden);
    });
  }
  arena.release(mark);
  return output;
}

/**
 * The gradients of the inputs, given those of the output.
 * @param dy shaped like the output of `sequenceForward`
 */
export function sequenceBackward(
  arena: Arena,
  call: SequenceInputs,
  dy: Float32Array,
  returnSequences: boolean,
): Pick<SequenceInputs, 'x' | 'kernel' | 'recurrentKernel' | 'bias'> {
  const mark = arena.mark();
  const prepared = prepare(arena, call);
  const { layout, gru, inputs, steps } = prepared;
  const kept = forwardPass(gru, inputs, { keep: true });
  const given = placeGradients(prepared, call, dy, returnSequences);
  const gradients = arena.zeros(layout.length);
  const dInputs = backwardPass(gru, inputs, kept, given, tensorsAt(gradients, layout));
  const { units } = call;
  const x = new Float32Array(call.x.length);
  steps.forEach((step, word) => {
    x.set(arena.floats(dInputs.address + word * dInputs.stride, units), step * units);
  });
  const read = (name: 'kernel' | 'recurrentKernel' | 'bias') =>
    readTensor(arena.floats(gradients, layout.length), layout.regions[name]);
  const result = { x, kernel: read('kernel'), recurrentKernel: read('recurrentKernel'), bias: read('bias') };
  arena.release(mark);
  return result;
}

/** Addresses of the gradients of the states, of the last ones or of all, as `backwardPass` takes them. */
function placeGradients(
  { gru: { arena, tensors }, inputs: { batch }, steps }: Prepared,
  call: SequenceInputs,
  dy: Float32Array,
  returnSequences: boolean,
): { dState: number; dStates: number } {
  const { hidden } = call;
  const dState = arena.zeros((batch.active[0] ?? 0) * tensors.hidden);
  const dStates = returnSequences ? arena.zeros(batch.words * tensors.hidden) : 0;
  const add = (address: number, row: number, from: number) => {
    const target = arena.floats(address + row * tensors.hidden * 4, hidden);
    for (let j = 0; j < hidden; j++) target[j]! += dy[from * hidden + j]!;
  };
  if (returnSequences) {
    shownWords(call, steps).forEach((word, step) => {
      if (word >= 0) add(dStates, word, step);
    });
  } else {
    batch.order.forEach((place, row) => {
      if (batch.lengths[row]) add(dState, row, place);
    });
  }
  return { dState, dStates };
}

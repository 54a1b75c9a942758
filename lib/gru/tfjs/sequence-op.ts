import type { Arena } from '../cpu/arena';
import { backwardPass, forwardPass } from '../cpu/cpu-pass';
import { type PackedBatch, packBatch } from '../cpu/packed-batch';
import { allocateKernels, type PackedKernels, packKernels } from '../cpu/panels';
import { type GruAddresses, gruAddresses, type Layout, layoutOf, readTensor, writeTensor } from '../layout';

/** Plain arrays of one call of `GruSequence`; shapes in its documentation. */
export interface SequenceInputs {
  rows: number;
  time: number;
  units: number;
  hidden: number;
  x: Float32Array;
  mask: ArrayLike<number>;
  kernel: Float32Array;
  recurrentKernel: Float32Array;
  bias: Float32Array;
}

/** A call with its weights and inputs in WebAssembly memory and its masked steps left out. */
interface Prepared {
  layout: Layout;
  gru: GruAddresses;
  packed: PackedKernels;
  batch: PackedBatch;
  /** [words]: the step, row * time + t, that a word of the batch was. */
  steps: Int32Array;
  inputs: { rows: number; distinct: number; slots: number };
}

function prepare(arena: Arena, call: SequenceInputs): Prepared {
  const { rows, time, units, hidden, x, mask } = call;
  // packBatch leaves zeros out: the steps that count are numbered from 1.
  const numbered = Array.from({ length: rows }, (_, row) =>
    Int32Array.from({ length: time }, (_, t) => (mask[row * time + t] ? row * time + t + 1 : 0)),
  );
  const batch = packBatch(numbered);
  const steps = batch.tokens.map((number) => number - 1);

  const layout = layoutOf({ lexiconSize: 1, embeddingUnits: units, hiddenUnits: hidden });
  const block = arena.zeros(layout.length);
  for (const name of ['kernel', 'recurrentKernel', 'bias'] as const) {
    writeTensor(arena.floats(block, layout.length), layout.regions[name], call[name]);
  }
  const gru = gruAddresses(block, layout);
  const packed = allocateKernels(arena, gru);
  packKernels(arena, gru, packed);

  const slots = arena.putIntegers(Int32Array.from(steps.keys())); // every word has an input row of its own
  const inputRows = arena.zeros(batch.words * gru.inputs);
  const values = arena.floats(inputRows, batch.words * gru.inputs);
  steps.forEach((step, word) => {
    values.set(x.subarray(step * units, (step + 1) * units), word * gru.inputs);
  });
  return { layout, gru, packed, batch, steps, inputs: { rows: inputRows, distinct: batch.words, slots } };
}

/** For every step the word whose state it shows: its own, or where it is masked the last one before it; -1 for none. */
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
  const { gru, packed, batch, steps, inputs } = prepare(arena, call);
  const { rows, time, hidden } = call;
  const { states } = forwardPass(arena, gru, packed, batch, inputs, returnSequences);
  const state = (row: number) => arena.floats(states + row * gru.hidden * 4, hidden);
  const output = new Float32Array(rows * (returnSequences ? time : 1) * hidden);
  if (returnSequences) {
    shownWords(call, steps).forEach((word, step) => {
      if (word >= 0) output.set(state(word), step * hidden);
    });
  } else {
    batch.order.forEach((place, row) => {
      if (batch.lengths[row]) output.set(state(row), place * hidden);
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
  const { layout, gru, packed, batch, steps, inputs } = prepare(arena, call);
  const { units, hidden } = call;
  const kept = forwardPass(arena, gru, packed, batch, inputs, true);
  const dState = arena.zeros((batch.active[0] ?? 0) * gru.hidden);
  const dStates = returnSequences ? arena.zeros(batch.words * gru.hidden) : 0;
  const gradientBlock = arena.zeros(layout.length);
  const add = (address: number, row: number, from: number) => {
    const target = arena.floats(address + row * gru.hidden * 4, hidden);
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
  const gradients = gruAddresses(gradientBlock, layout);
  const dInputs = backwardPass(arena, gru, batch, inputs, kept, { dState, dStates }, gradients);
  const dx = new Float32Array(call.x.length);
  steps.forEach((step, word) => {
    dx.set(arena.floats(dInputs + word * gru.inputs * 4, units), step * units);
  });
  const read = (name: 'kernel' | 'recurrentKernel' | 'bias') =>
    readTensor(arena.floats(gradientBlock, layout.length), layout.regions[name]);
  const result = { x: dx, kernel: read('kernel'), recurrentKernel: read('recurrentKernel'), bias: read('bias') };
  arena.release(mark);
  return result;
}

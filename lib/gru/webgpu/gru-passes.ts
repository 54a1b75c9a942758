import { backwardProgram } from './backward-program';
import type { Buffers } from './buffers';
import { forwardProgram } from './forward-program';
import type { Gpu } from './gpu';
import { matmulOverWords } from './matmul';
import type { Recorder } from './recorder';
import { type RecurrenceShape, workgroupBytes } from './recurrence';
import { groupsFor, parameters, TRANSPOSE } from './steps';

/** The weights of a GRU in a buffer, gates padded to whole quads; offsets in floats, multiples of 64. */
export interface GpuGru {
  weights: GPUBuffer;
  recurrentKernel: number;
  /** A multiple of 4. */
  hidden: number;
}

/** A batch on the GPU, its input's part of the gates computed. */
export interface GpuBatch {
  rows: number;
  /** At most so many words. */
  words: number;
  /** uint32 [rows, 2]: first word and length of each sequence. */
  spans: GPUBuffer;
  /** uint32 [words]: the row of `projections` that each word takes. */
  slots: GPUBuffer;
  /** [distinct, 3 hidden] */
  projections: GPUBuffer;
}

/** What the forward pass leaves for the way back. */
export interface GpuKept {
  /** [words + 1, hidden]; row 0 is the zero state. */
  states: GPUBuffer;
  /** [words, 3 hidden] */
  gates: GPUBuffer;
  /** [words, hidden] */
  gatedStates: GPUBuffer;
}

const MOST_THREADS = 256;
/** Beyond so many workgroups more of them gain nothing, and sharing the weights among rows gains more. */
const ENOUGH_GROUPS = 32;
const MOST_ROWS = 8;

type GivenGradients = { dLast: GPUBuffer } | { dStates: GPUBuffer };

/** How a batch is dealt to workgroups: few rows each while there are few, as many as workgroup memory holds at last. */
export function recurrenceShape({ device }: Gpu, hidden: number, rows: number): RecurrenceShape {
  const { maxComputeInvocationsPerWorkgroup, maxComputeWorkgroupSizeX, maxComputeWorkgroupStorageSize } = device.limits;
  const threads = Math.min(MOST_THREADS, maxComputeInvocationsPerWorkgroup, maxComputeWorkgroupSizeX);
  const shapeOf = (count: number) => ({ hidden, rows: count, threads });
  let perGroup = 1;
  while (
    perGroup < MOST_ROWS &&
    rows > perGroup * ENOUGH_GROUPS &&
    workgroupBytes(shapeOf(perGroup * 2)) <= maxComputeWorkgroupStorageSize
  ) {
    perGroup *= 2;
  }
  if (workgroupBytes(shapeOf(perGroup)) > maxComputeWorkgroupStorageSize) {
    throw new Error(`The GPU's workgroups have too little memory for ${hidden} hidden units. Use fewer.`);
  }
  return shapeOf(perGroup);
}

/** The GRU over a batch, into `states`; with `kept`, also what the way back needs. */
export function recordForward(
  recorder: Recorder,
  { weights, recurrentKernel, hidden }: GpuGru,
  { rows, words, spans, slots, projections }: GpuBatch,
  states: GPUBuffer,
  kept?: GpuKept,
): void {
  if (words === 0) return;
  const shape = recurrenceShape(recorder.gpu, hidden, rows);
  const kernel = { buffer: weights, offset: recurrentKernel * 4 };
  recorder.run(
    forwardProgram(shape, Boolean(kept)),
    [spans, slots, projections, kernel, states, ...(kept ? [kept.gates, kept.gatedStates] : [])],
    parameters([rows]),
    [Math.ceil(rows / shape.rows)],
  );
}

/**
 * The way back; on return `kept.gates` holds the gradients of the gates' sums.
 * @param previous uint32 [words]: the row of `states` before each word
 * @param dLast [rows, hidden], gradients of the last states; or
 * @param dStates [words, hidden], gradients of the states after every word
 * @param count uint32 [1]: how many words there are, where only the GPU knows
 * @param gradients where the recurrent kernel's gradient goes, laid out as the weights
 */
export function recordBackward(
  recorder: Recorder,
  buffers: Buffers,
  { weights, recurrentKernel, hidden }: GpuGru,
  { rows, words, spans }: GpuBatch,
  { states, gates, gatedStates }: GpuKept,
  { previous, count, ...given }: { previous: GPUBuffer; count?: GPUBuffer } & GivenGradients,
  gradients: GPUBuffer,
): void {
  const columns = 3 * hidden;
  if (words > 0) {
    const shape = recurrenceShape(recorder.gpu, hidden, rows);
    const transposed = buffers.storage('transposed', hidden * columns);
    recorder.run(
      TRANSPOSE,
      [weights, transposed],
      parameters([hidden * columns, recurrentKernel, hidden, columns]),
      groupsFor(hidden * columns),
    );
    recorder.run(
      backwardProgram(shape, 'dStates' in given),
      [spans, transposed, states, gates, 'dStates' in given ? given.dStates : given.dLast],
      parameters([rows]),
      [Math.ceil(rows / shape.rows)],
    );
  }
  const target = (offset: number) => ({ buffer: gradients, offset: recurrentKernel + offset, stride: columns });
  const from = (offset: number) => ({ buffer: gates, offset, stride: columns });
  const partials = (length: number) => buffers.storage('partials', length);
  const before = { buffer: states, stride: hidden };
  const gated = { buffer: gatedStates, stride: hidden };
  matmulOverWords(
    recorder,
    [hidden, 2 * hidden, words],
    before,
    from(0),
    target(0),
    { rowsOfA: previous, count },
    partials,
  );
  matmulOverWords(recorder, [hidden, hidden, words], gated, from(2 * hidden), target(2 * hidden), { count }, partials);
}

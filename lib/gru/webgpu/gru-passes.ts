import { CodedError } from '../../common/errors';
import { backwardProgram } from './backward-program';
import type { Buffers } from './buffers';
import { forwardProgram } from './forward-program';
import type { Gpu } from './gpu';
import { matmulOverWords } from './matmul';
import type { Recorder } from './recorder';
import { type RecurrenceShape, workgroupBytes } from './recurrence';
import { relevanceProgram } from './relevance-program';
import { groupsFor, parameters, TRANSPOSE } from './steps';

/** The weights of a GRU in a buffer, gates padded; offsets in floats, multiples of 64. */
export interface GpuGru {
  weights: GPUBuffer;
  recurrentKernel: number;
  /** A multiple of 4. */
  hidden: number;
  /** With `resetAfter`: [2, 3 hidden], the bias of the input and that of the state. */
  bias?: number | undefined;
}

/** A batch on the GPU, after the input's part of its gates has been computed. */
export interface GpuBatch {
  rows: number;
  /** The number of words, or where only the GPU knows it, an upper bound. */
  words: number;
  /** uint32 [rows, 2]: first word and length of each sequence. */
  spans: GPUBuffer;
  /** uint32 [words]: the row of `projections` of each word. */
  slots: GPUBuffer;
  /** [distinct, 3 hidden] */
  projections: GPUBuffer;
}

/** Values of the forward pass that the backward pass needs. */
export interface GpuKept {
  /** [words + 1, hidden]; row 0 is the zero state. */
  states: GPUBuffer;
  /** [words, 3 hidden] */
  gates: GPUBuffer;
  /** [words, hidden]: r h, with `resetAfter` h Uc + dc; the backward pass then leaves its gradient. */
  gatedStates: GPUBuffer;
}

const MOST_THREADS = 256;
/** With more workgroups than this, it is faster to give each more rows, which share the weights that are read. */
const ENOUGH_GROUPS = 32;
const MOST_ROWS = 8;

/** Gradients of the last states, [rows, hidden], or of the states after every word, [words, hidden]. */
type GivenGradients = { dLast: GPUBuffer } | { dStates: GPUBuffer };

/**
 * How a batch is divided among workgroups: one row each while there are few rows, then more, as workgroup memory allows.
 * @throws CodedError `engine.gpuUnits` when not even one row fits
 */
export function recurrenceShape({ device }: Gpu, hidden: number, rows: number, resetAfter = false): RecurrenceShape {
  const { maxComputeInvocationsPerWorkgroup, maxComputeWorkgroupSizeX, maxComputeWorkgroupStorageSize } = device.limits;
  const threads = Math.min(MOST_THREADS, maxComputeInvocationsPerWorkgroup, maxComputeWorkgroupSizeX);
  const shapeOf = (count: number) => ({ hidden, rows: count, threads, ...(resetAfter && { resetAfter }) });
  let perGroup = 1;
  while (
    perGroup < MOST_ROWS &&
    rows > perGroup * ENOUGH_GROUPS &&
    workgroupBytes(shapeOf(perGroup * 2)) <= maxComputeWorkgroupStorageSize
  ) {
    perGroup *= 2;
  }
  if (workgroupBytes(shapeOf(perGroup)) > maxComputeWorkgroupStorageSize) {
    throw new CodedError('engine.gpuUnits', [hidden]);
  }
  return shapeOf(perGroup);
}

/**
 * The GRU over a batch, into `states`.
 * @param kept where what the backward pass needs is written, or `shares` [words, 3 hidden], for the pass of relevance
 */
export function recordForward(
  recorder: Recorder,
  { weights, recurrentKernel, hidden, bias }: GpuGru,
  { rows, words, spans, slots, projections }: GpuBatch,
  states: GPUBuffer,
  kept?: GpuKept | { shares: GPUBuffer },
): void {
  if (words === 0) return;
  const shape = recurrenceShape(recorder.gpu, hidden, rows, bias !== undefined);
  const kernel = { buffer: weights, offset: recurrentKernel * 4 };
  const buffers: (GPUBuffer | GPUBufferBinding)[] = [spans, slots, projections, kernel, states];
  if (kept) buffers.push(...('shares' in kept ? [kept.shares] : [kept.gates, kept.gatedStates]));
  if (bias !== undefined) buffers.push({ buffer: weights, offset: bias * 4, size: 6 * hidden * 4 });
  const keep = kept && ('shares' in kept ? 'shares' : 'activations');
  recorder.run(forwardProgram(shape, keep), buffers, parameters([rows]), [Math.ceil(rows / shape.rows)]);
}

/**
 * The backward pass; afterwards `kept.gates` holds the gradients of the gates' pre-activations.
 * @param previous uint32 [words]: the row of `states` before each word
 * @param count uint32 [1]: the number of words, where only the GPU knows it
 * @param gradients where the recurrent kernel's gradient is written, laid out as the weights
 */
export function recordBackward(
  recorder: Recorder,
  buffers: Buffers,
  gru: GpuGru,
  { rows, words, spans }: GpuBatch,
  { states, gates, gatedStates }: GpuKept,
  { previous, count, ...given }: { previous: GPUBuffer; count?: GPUBuffer } & GivenGradients,
  gradients: GPUBuffer,
): void {
  const { recurrentKernel, hidden, bias } = gru;
  const columns = 3 * hidden;
  if (words > 0) {
    const shape = recurrenceShape(recorder.gpu, hidden, rows, bias !== undefined);
    const transposed = recordTransposed(recorder, buffers, gru);
    const bound = [spans, transposed, states, gates, 'dStates' in given ? given.dStates : given.dLast];
    recorder.run(
      backwardProgram(shape, 'dStates' in given),
      bias === undefined ? bound : [...bound, gatedStates],
      parameters([rows]),
      [Math.ceil(rows / shape.rows)],
    );
  }
  const target = (offset: number) => ({ buffer: gradients, offset: recurrentKernel + offset, stride: columns });
  const from = (offset: number) => ({ buffer: gates, offset, stride: columns });
  const partials = (length: number) => buffers.storage('partials', length);
  const before = { buffer: states, stride: hidden };
  const gated = { buffer: gatedStates, stride: hidden };
  const zr = { rowsOfA: previous, count, partials };
  matmulOverWords(recorder, [hidden, 2 * hidden, words], before, from(0), target(0), zr);
  const candidate = 2 * hidden;
  const square = [hidden, hidden, words] as const;
  const options = { count, partials };
  if (bias === undefined) {
    matmulOverWords(recorder, square, gated, from(candidate), target(candidate), options);
    return;
  }
  matmulOverWords(recorder, square, before, gated, target(candidate), zr);
  // The state's bias; a product with a column of ones sums the rows.
  const ones = { buffer: buffers.upload('one', Float32Array.of(1)), stride: 0 };
  const onBias = (offset: number) => ({ buffer: gradients, offset: bias + columns + offset, stride: columns });
  matmulOverWords(recorder, [1, candidate, words], ones, from(0), onBias(0), options);
  matmulOverWords(recorder, [1, hidden, words], ones, gated, onBias(candidate), options);
}

/** @returns the transpose of the recurrent kernel, [3 hidden, hidden] */
function recordTransposed(
  recorder: Recorder,
  buffers: Buffers,
  { weights, recurrentKernel, hidden }: GpuGru,
): GPUBuffer {
  const columns = 3 * hidden;
  const transposed = buffers.storage('transposed', hidden * columns);
  const places = parameters([hidden * columns, recurrentKernel, hidden, columns]);
  recorder.run(TRANSPOSE, [weights, transposed], places, groupsFor(hidden * columns));
  return transposed;
}

/**
 * Relevance, passed back to the words; afterwards the last third of each row of `shares` holds what the parts of the
 * candidate's sum are multiplied with.
 * @param shares as `recordForward` wrote them
 * @param dense the dense kernel, [hidden]
 */
export function recordRelevance(
  recorder: Recorder,
  buffers: Buffers,
  gru: GpuGru,
  { rows, words, spans }: GpuBatch,
  shares: GPUBuffer,
  dense: GPUBufferBinding,
): void {
  if (words === 0) return;
  const shape = recurrenceShape(recorder.gpu, gru.hidden, rows, gru.bias !== undefined);
  const transposed = recordTransposed(recorder, buffers, gru);
  const groups = Math.ceil(rows / shape.rows);
  recorder.run(relevanceProgram(shape), [spans, transposed, shares, dense], parameters([rows]), [groups]);
}

import { distinctWords } from '../cpu/packed-batch';
import type { Layout } from '../layout';
import type { Buffers } from './buffers';
import type { GpuBatch, GpuGru } from './gru-passes';
import { type Matrix, matmul } from './matmul';
import type { Recorder } from './recorder';
import { type PackedRows, packRows } from './rows';
import { groupsFor, LOGITS, parameters } from './steps';

/** The weights of Embedding -> GRU -> Dense in one buffer, and where in it the tensors lie. */
export interface GpuModel {
  layout: Layout;
  weights: GPUBuffer;
  gru: GpuGru;
  embedding: Matrix;
  kernel: Matrix;
  bias: GPUBufferBinding;
}

/** @param weights a buffer that holds a block of this layout */
export function gpuModel(layout: Layout, weights: GPUBuffer): GpuModel {
  const { regions, paddedEmbedding, paddedHidden } = layout;
  const columns = 3 * paddedHidden;
  return {
    layout,
    weights,
    gru: {
      weights,
      recurrentKernel: regions.recurrentKernel.offset,
      hidden: paddedHidden,
      ...(layout.resetAfter && { bias: regions.bias.offset }),
    },
    embedding: { buffer: weights, offset: regions.embedding.offset, stride: paddedEmbedding },
    kernel: { buffer: weights, offset: regions.kernel.offset, stride: columns },
    bias: { buffer: weights, offset: regions.bias.offset * 4, size: columns * 4 },
  };
}

/** A batch of word indices on the GPU. */
export interface WordBatch extends GpuBatch {
  packed: PackedRows;
  /** [words]: which of the distinct words each word is; `slots` is its copy on the GPU. */
  slotOf: Int32Array;
  distinct: number;
  /** uint32 [distinct]: the distinct words. */
  tokens: GPUBuffer;
}

/** Uploads a batch and computes the input's part of its gates, once for each distinct word. */
export function recordInput(
  recorder: Recorder,
  buffers: Buffers,
  { layout, embedding, kernel, bias }: GpuModel,
  sequences: readonly ArrayLike<number>[],
): WordBatch {
  const packed = packRows(sequences);
  const { distinct, slots } = distinctWords(packed.tokens, layout.lexiconSize);
  const columns = 3 * layout.paddedHidden;
  const tokens = buffers.upload('tokens', Uint32Array.from(distinct));
  const projections = buffers.storage('projections', distinct.length * columns);
  const shape = [distinct.length, columns, layout.paddedEmbedding] as const;
  matmul(recorder, shape, embedding, kernel, { buffer: projections, stride: columns }, { rowsOfA: tokens, bias });
  return {
    packed,
    rows: packed.rows,
    words: packed.words,
    slotOf: slots,
    distinct: distinct.length,
    tokens,
    projections,
    spans: buffers.upload('spans', packed.spans),
    slots: buffers.upload('slots', Uint32Array.from(slots)),
  };
}

/**
 * The dense layer.
 * @param rows uint32 [count]: which rows of `states`; row 0 is the zero state
 * @returns logits [count]
 */
export function recordLogits(
  recorder: Recorder,
  buffers: Buffers,
  { layout, weights }: GpuModel,
  states: GPUBuffer,
  { rows, count }: { rows: GPUBuffer; count: number },
): GPUBuffer {
  const { denseKernel, denseBias } = layout.regions;
  const logits = buffers.storage('logits', count);
  const places = parameters([count, layout.paddedHidden / 4, denseKernel.offset / 4, denseBias.offset]);
  recorder.run(LOGITS, [rows, states, weights, logits], places, groupsFor(count));
  return logits;
}

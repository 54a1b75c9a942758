import type { Arena } from './arena';
import type { GruAddresses } from './layout';
import { type PackedBatch, previousWords } from './packed-batch';

/** The weights once more, in the panels that the matrix product reads. */
export interface PackedKernels {
  kernel: number;
  zr: number;
  candidate: number;
}

/** The input rows of a batch: [distinct, inputs], and which of them each word takes (int32 [words]). */
export interface PassInputs {
  rows: number;
  distinct: number;
  slots: number;
  /** Where every word has been moved by itself: [words, inputs], to be read instead of `rows`. */
  moved?: number;
}

/** What the forward pass leaves for the backward pass. */
export interface Kept {
  gates: number;
  gated: number;
  states: number;
}

/** Words whose outer products are summed in one go: their rows stay in the caches. 64 to 256 measure the same. */
const BLOCK_WORDS = 128;

/** Floats of a packed matrix, as `panelBytes` in wasm/assembly/panels.ts lays it out. */
export const packedLength = (depth: number, columns: number) => (columns / 8) * (depth * 8 + 16);

/** Room for the packed kernels; they are filled by `packKernels`. */
export function allocateKernels(arena: Arena, { inputs, hidden }: GruAddresses): PackedKernels {
  return {
    kernel: arena.allocate(packedLength(inputs, hidden * 3)),
    zr: arena.allocate(packedLength(hidden, hidden * 2)),
    candidate: arena.allocate(packedLength(hidden, hidden)),
  };
}

/** Packs the kernels for the forward pass. */
export function packKernels(arena: Arena, gru: GruAddresses, packed: PackedKernels): void {
  const { kernel, recurrentKernel, inputs, hidden } = gru;
  const { engine } = arena;
  const stride = hidden * 12;
  engine.packPanels(packed.kernel, kernel, stride, inputs, hidden * 3);
  engine.packPanels(packed.zr, recurrentKernel, stride, hidden, hidden * 2);
  engine.packPanels(packed.candidate, recurrentKernel + hidden * 8, stride, hidden, hidden);
}

/** Packs the transposed kernels for the backward pass. */
function packTransposedKernels(arena: Arena, gru: GruAddresses): PackedKernels {
  const { kernel, recurrentKernel, inputs, hidden } = gru;
  const { engine } = arena;
  const packed = {
    kernel: arena.allocate(packedLength(hidden * 3, inputs)),
    zr: arena.allocate(packedLength(hidden * 2, hidden)),
    candidate: arena.allocate(packedLength(hidden, hidden)),
  };
  const stride = hidden * 12;
  engine.packTransposed(packed.kernel, kernel, stride, inputs, hidden * 3);
  engine.packTransposed(packed.zr, recurrentKernel, stride, hidden, hidden * 2);
  engine.packTransposed(packed.candidate, recurrentKernel + hidden * 8, stride, hidden, hidden);
  return packed;
}

/**
 * The GRU over a batch. The input's part of the gates depends on the word alone, so it is computed once per distinct
 * word: in a batch of reviews three words of four have been there before.
 * @param logits where the running logits go: `to` is float32 [words], `dense` [hidden]; or nothing
 * @returns with `keep`, what the backward pass needs; without, `states` holds the last states, [rows, hidden]
 */
export function forwardPass(
  arena: Arena,
  gru: GruAddresses,
  packed: PackedKernels,
  batch: PackedBatch,
  inputs: PassInputs,
  keep: boolean,
  logits?: { to: number; dense: number; denseBias: number },
): Kept {
  const { engine } = arena;
  const { hidden } = gru;
  const rows = keep ? batch.words : (batch.active[0] ?? 0);
  const active = arena.putIntegers(batch.active);
  const own = inputs.moved !== undefined;
  const from = own ? inputs.moved! : inputs.rows;
  const count = own ? batch.words : inputs.distinct;
  const slots = own ? arena.putIntegers(Int32Array.from({ length: count }, (_, word) => word)) : inputs.slots;
  const projections = arena.allocate(count * hidden * 3);
  const kept = {
    gates: arena.allocate(rows * hidden * 3),
    gated: arena.allocate(rows * hidden),
    states: arena.allocate(rows * hidden),
  };
  engine.repeatRow(projections, gru.bias, count, hidden * 12);
  engine.matmul(
    ...([projections, hidden * 12, from, gru.inputs * 4, 4, packed.kernel] as const),
    ...([count, gru.inputs, hidden * 3, true] as const),
  );
  engine.forward(
    ...([active, batch.steps, slots, projections, packed.zr, packed.candidate, hidden, keep] as const),
    ...([kept.gates, kept.gated, kept.states, logits?.to ?? 0, logits?.dense ?? 0, logits?.denseBias ?? 0] as const),
  );
  return kept;
}

/**
 * The way back.
 * @param kept from `forwardPass` on the same batch; its gates are overwritten
 * @param dState gradients of the last states, [rows, hidden], overwritten
 * @param dStates gradients of the states of all words, [words, hidden], or 0
 * @param gradients where the gradients of the weights are added, laid out as `gru`
 * @returns address of the gradients of the input rows, [distinct, inputs], wherever the words have been moved
 */
export function backwardPass(
  arena: Arena,
  gru: GruAddresses,
  batch: PackedBatch,
  inputs: PassInputs,
  kept: Kept,
  { dState, dStates }: { dState: number; dStates: number },
  gradients: GruAddresses,
): number {
  const { engine } = arena;
  const { hidden } = gru;
  const { words, steps } = batch;
  const transposed = packTransposedKernels(arena, gru);
  const active = arena.putIntegers(batch.active);
  const dGated = arena.allocate((batch.active[0] ?? 0) * hidden);
  engine.backward(
    ...([active, steps, words, transposed.zr, transposed.candidate, hidden] as const),
    ...([kept.gates, kept.states, dState, dStates, dGated] as const),
  );
  const dGates = kept.gates; // the engine has put the gradients in their place

  // Words of the first step have no state before them and add nothing to the recurrent kernel.
  const first = batch.active[0] ?? 0;
  const rest = words - first;
  const stride = hidden * 12;
  const states = { address: kept.states, stride: hidden * 4, index: arena.putIntegers(previousWords(batch)) };
  const gated = { address: kept.gated + first * hidden * 4, stride: hidden * 4, index: 0 };
  const after = dGates + first * stride;
  const recurrent = gradients.recurrentKernel;
  addOuterProducts(arena, recurrent, stride, states, { address: after, stride }, rest, hidden, hidden * 2);
  addOuterProducts(
    ...([arena, recurrent + hidden * 8, stride, gated, { address: after + hidden * 8, stride }] as const),
    ...([rest, hidden, hidden] as const),
  );

  const dProjections = arena.zeros(inputs.distinct * hidden * 3);
  engine.scatterAdd(dProjections, dGates, inputs.slots, words, stride);
  engine.sumRows(gradients.bias, dProjections, inputs.distinct, stride);
  const own = inputs.moved !== undefined;
  const rows = { address: own ? inputs.moved! : inputs.rows, stride: gru.inputs * 4, index: 0 };
  addOuterProducts(
    ...([arena, gradients.kernel, stride, rows, { address: own ? dGates : dProjections, stride }] as const),
    ...([own ? words : inputs.distinct, gru.inputs, hidden * 3] as const),
  );
  const dInputs = arena.allocate(inputs.distinct * gru.inputs);
  engine.matmul(
    ...([dInputs, gru.inputs * 4, dProjections, stride, 4, transposed.kernel] as const),
    ...([inputs.distinct, hidden * 3, gru.inputs, false] as const),
  );
  return dInputs;
}

interface Rows {
  address: number;
  /** Bytes from row to row. */
  stride: number;
}

/**
 * target [depth, columns] += sum over `count` rows of the outer product of `left` [depth] and `right` [columns],
 * as matrix products of blocks of rows. `left.index` (int32) names its rows, or 0 takes them in order.
 */
export function addOuterProducts(
  arena: Arena,
  target: number,
  targetStride: number,
  left: Rows & { index: number },
  right: Rows,
  count: number,
  depth: number,
  columns: number,
): void {
  const { engine } = arena;
  const mark = arena.mark();
  const stride = depth * 4 + 64; // one cache line more, so that a column does not fall into one cache set
  const block = arena.allocate((BLOCK_WORDS * stride) / 4);
  const panels = arena.allocate(packedLength(BLOCK_WORDS, columns));
  for (let first = 0; first < count; first += BLOCK_WORDS) {
    const words = Math.min(BLOCK_WORDS, count - first);
    const from = left.index ? left.address : left.address + first * left.stride;
    const index = left.index ? left.index + first * 4 : 0;
    engine.gatherRows(block, stride, from, index, words, left.stride);
    engine.packPanels(panels, right.address + first * right.stride, right.stride, words, columns);
    engine.matmul(target, targetStride, block, 4, stride, panels, depth, words, columns, true);
  }
  arena.release(mark);
}

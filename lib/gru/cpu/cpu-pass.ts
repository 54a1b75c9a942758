import type { GruAddresses } from '../layout';
import type { Arena } from './arena';
import { addOuterProducts } from './outer-products';
import { type PackedBatch, previousWords } from './packed-batch';
import { type PackedKernels, packTransposedKernels } from './panels';

/** The input rows of a batch: [distinct, inputs], and which of them each word takes (int32 [words]). */
export interface PassInputs {
  rows: number;
  distinct: number;
  slots: number;
}

/** What the forward pass leaves for the backward pass. */
export interface Kept {
  gates: number;
  gated: number;
  states: number;
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
  const projections = arena.allocate(inputs.distinct * hidden * 3);
  const kept = {
    gates: arena.allocate(rows * hidden * 3),
    gated: arena.allocate(rows * hidden),
    states: arena.allocate(rows * hidden),
  };
  engine.repeatRow(projections, gru.bias, inputs.distinct, hidden * 12);
  engine.matmul(
    ...([projections, hidden * 12, inputs.rows, gru.inputs * 4, 4, packed.kernel] as const),
    ...([inputs.distinct, gru.inputs, hidden * 3, true] as const),
  );
  engine.forward(
    ...([active, batch.steps, inputs.slots, projections, packed.zr, packed.candidate, hidden, keep] as const),
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
 * @returns address of the gradients of the input rows, [distinct, inputs]
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
  const rows = { address: inputs.rows, stride: gru.inputs * 4, index: 0 };
  addOuterProducts(
    ...([arena, gradients.kernel, stride, rows, { address: dProjections, stride }] as const),
    ...([inputs.distinct, gru.inputs, hidden * 3] as const),
  );
  const dInputs = arena.allocate(inputs.distinct * gru.inputs);
  engine.matmul(
    ...([dInputs, gru.inputs * 4, dProjections, stride, 4, transposed.kernel] as const),
    ...([inputs.distinct, hidden * 3, gru.inputs, false] as const),
  );
  return dInputs;
}

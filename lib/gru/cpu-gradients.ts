import type { Arena } from './arena';
import { type DenseHead, headBackward } from './cpu-head';
import { backwardPass, forwardPass, type PassInputs } from './cpu-pass';
import { perturbInputs } from './cpu-perturbation';
import type { GruAddresses } from './layout';
import type { PackedBatch } from './packed-batch';
import type { PackedKernels } from './panels';

/**
 * Mean squared error of a batch, or of a part of one, and its gradients; with a perturbation the mean of the error of
 * the words as they are and of the words as `perturbInputs` moves them.
 * @param batchRows rows of the whole batch
 * @param gradients addresses of what is added to
 * @returns this part's share of the loss, and the address of the gradients of the input rows, [distinct, inputs]
 */
export function propagateBatch(
  arena: Arena,
  gru: GruAddresses,
  packed: PackedKernels,
  head: DenseHead,
  batch: PackedBatch,
  inputs: PassInputs,
  targets: ArrayLike<number>,
  batchRows: number,
  perturbation: number,
  gradients: { gru: GruAddresses; dense: number; denseBias: number },
): { loss: number; dInputs: number } {
  const rows = perturbation > 0 ? 2 * batchRows : batchRows;
  const pass = (from: PassInputs) => {
    const kept = forwardPass(arena, gru, packed, batch, from, true);
    const dState = arena.zeros((batch.active[0] ?? 0) * gru.hidden);
    const loss = headBackward(arena, head, batch, targets, rows, kept.states, { ...gradients, dState });
    const dInputs = backwardPass(arena, gru, batch, from, kept, { dState, dStates: 0 }, gradients.gru);
    return { loss, dInputs, dGates: kept.gates };
  };
  const plain = pass(inputs);
  if (perturbation === 0) return plain;
  const moved = pass(perturbInputs(arena, gru, batch, inputs, plain.dGates, perturbation));
  const sum = arena.floats(plain.dInputs, inputs.distinct * gru.inputs);
  const more = arena.floats(moved.dInputs, sum.length);
  for (let i = 0; i < sum.length; i++) sum[i]! += more[i]!;
  return { loss: plain.loss + moved.loss, dInputs: plain.dInputs };
}

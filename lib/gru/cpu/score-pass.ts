import type { CpuModel } from './cpu-model';
import { type CpuBatch, forwardPass, projectInputs } from './cpu-pass';
import { forwardInt16Steps, type RunningLogits } from './recurrence';

/**
 * The GRU over a batch for its last states alone: in 16-bit integers where the recurrent kernel fits them, else in
 * float32. Relevance and training need the gates, and compute them in float32.
 * @returns address of the last states, float32 [rows, hidden]
 */
export function scorePass(model: CpuModel, cpuBatch: CpuBatch, logits?: RunningLogits): number {
  const kernels = model.int16Kernels();
  if (!kernels) return forwardPass(model, cpuBatch, { ...(logits && { logits }) }).states;
  const { arena, tensors } = model;
  const { hidden } = tensors;
  const { batch, slots } = cpuBatch;
  const rows = batch.active[0] ?? 0;
  const active = arena.putIntegers(batch.active);
  const projections = projectInputs(model, cpuBatch).address;
  const to = {
    gates: arena.allocate(rows * hidden * 3),
    gated: arena.allocate((rows * hidden) / 2),
    states: arena.allocate(rows * hidden),
  };
  const integers = arena.allocate((rows * hidden) / 2);
  const { steps } = batch;
  forwardInt16Steps(arena.engine, { active, steps, hidden, projections, slots, kernels, to, integers, logits });
  return to.states;
}

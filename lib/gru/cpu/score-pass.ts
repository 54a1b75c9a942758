import type { CpuModel } from './cpu-model';
import { type CpuBatch, type ForwardResult, forwardPass, projectInputs } from './cpu-pass';
import { forwardInt16Steps, type RunningLogits } from './recurrence';

interface Wanted {
  /** Whether `gates` holds for every word what the pass of relevance needs. */
  shares?: boolean;
  logits?: RunningLogits;
}

/**
 * The GRU over a batch: in 16-bit integers where the recurrent kernel fits them, else in float32.
 * @returns `states` holds the last states, [rows, hidden]
 */
export function scorePass(
  model: CpuModel,
  cpuBatch: CpuBatch,
  { shares = false, logits }: Wanted = {},
): Omit<ForwardResult, 'gated'> {
  const kernels = model.int16Kernels();
  if (!kernels) return forwardPass(model, cpuBatch, { shares, ...(logits && { logits }) });
  const { arena, tensors } = model;
  const { hidden } = tensors;
  const { batch, slots } = cpuBatch;
  const rows = batch.active[0] ?? 0;
  const active = arena.putIntegers(batch.active);
  const projections = projectInputs(model, cpuBatch);
  const to = {
    gates: arena.allocate((shares ? batch.words : rows) * hidden * 3),
    gated: arena.allocate((rows * hidden) / 2),
    states: arena.allocate(rows * hidden),
  };
  const integers = arena.allocate((rows * hidden) / 2);
  const { steps } = batch;
  const given = { active, steps, hidden, projections: projections.address, slots, kernels, integers };
  forwardInt16Steps(arena.engine, { ...given, shares, to, logits });
  return { gates: to.gates, states: to.states, projections };
}

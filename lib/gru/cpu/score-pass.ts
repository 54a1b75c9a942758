import type { CpuModel } from './cpu-model';
import { type ForwardResult, forwardPass, gatherInputs, projectInputs, repeatBias, type WordBatch } from './cpu-pass';
import { addInputProducts } from './input-kernel';
import type { Matrix } from './matrix';
import { forwardInt16Steps, type RunningLogits } from './recurrence';

interface Wanted {
  /** Whether `gates` holds for every word what the pass of relevance needs. */
  shares?: boolean;
  logits?: RunningLogits;
}

/**
 * The GRU over a batch: in integers where the weights fit them, else in float32.
 * @returns `states` holds the last states, [rows, hidden]
 */
export function scorePass(
  model: CpuModel,
  words: WordBatch,
  { shares = false, logits }: Wanted = {},
): Omit<ForwardResult, 'gated'> {
  const { arena, tensors, embedding } = model;
  const kernels = model.int16Kernels();
  if (!kernels) return forwardPass(model, gatherInputs(arena, words, embedding), { shares, ...(logits && { logits }) });
  const { hidden } = tensors;
  const { batch, slots } = words;
  const { steps } = batch;
  const rows = batch.active[0] ?? 0;
  const active = arena.putIntegers(batch.active);
  const projections = projectWords(model, words);
  const to = {
    gates: arena.allocate((shares ? batch.words : rows) * hidden * 3),
    gated: arena.allocate((rows * hidden) / 2),
    states: arena.allocate(rows * hidden),
  };
  const integers = arena.allocate((rows * hidden) / 2);
  const given = { active, steps, hidden, projections: projections.address, slots, kernels, integers };
  forwardInt16Steps(arena.engine, { ...given, shares, to, logits });
  return { gates: to.gates, states: to.states, projections };
}

/** As `projectInputs`, in integers where embedding and kernel are in 8 bits. */
function projectWords(model: CpuModel, words: WordBatch): Matrix {
  const { arena, tensors, embedding, inputKernel } = model;
  if (!inputKernel || !('levels' in embedding)) return projectInputs(model, gatherInputs(arena, words, embedding));
  const projections = repeatBias(arena, tensors, words.distinct);
  addInputProducts(arena, embedding, words.tokens, inputKernel, projections, words.distinct);
  return projections;
}

import type { GruExports } from './exports';
import type { Int16Kernels } from './int16-kernels';
import type { PackedKernels } from './packed-kernels';

/** The steps of a packed batch. */
interface Steps {
  /** Address of int32 [steps]: how many sequences have a word at each step. */
  active: number;
  steps: number;
  hidden: number;
  /** Address of [hidden], the candidate's bias within the reset gate of a GRU with `resetAfter`; 0 for any other. */
  recurrentBias: number;
}

/** Addresses of what is computed at each word. */
export interface Activations {
  /** [words, 3 hidden] */
  gates: number;
  /** Reset gate times previous state, [words, hidden]; with `resetAfter`, the state's part of the candidate's sum. */
  gated: number;
  /** [words, hidden] */
  states: number;
}

/** Where running logits go, and the dense layer that they come from. */
export interface RunningLogits {
  /** Address of float32 [words]. */
  to: number;
  /** Address of float32 [hidden]. */
  dense: number;
  denseBias: number;
}

interface ForwardSteps extends Steps {
  /** Address of [distinct, 3 hidden]: the input's part of the gates, bias included. */
  projections: number;
  /** Address of int32 [words]: the row of `projections` of each word. */
  slots: number;
  kernels: PackedKernels;
  /** Whether `to` has a row for every word, or only for the longest step, which the last states are left in. */
  keep: boolean;
  /** Whether `to.gates` has a row for every word, in which the shares are left that `relevanceSteps` reads. */
  shares: boolean;
  to: Activations;
  logits: RunningLogits | undefined;
}

/** The recurrence of the GRU over a packed batch. */
export function forwardSteps(engine: GruExports, call: ForwardSteps): void {
  const { active, steps, hidden, recurrentBias, projections, slots, kernels, keep, shares, to, logits } = call;
  engine.forward(
    active,
    steps,
    slots,
    projections,
    kernels.zr,
    kernels.candidate,
    hidden,
    recurrentBias,
    keep,
    shares,
    to.gates,
    to.gated,
    to.states,
    logits?.to ?? 0,
    logits?.dense ?? 0,
    logits?.denseBias ?? 0,
  );
}

interface ForwardInt16Steps extends Omit<ForwardSteps, 'kernels' | 'keep' | 'recurrentBias'> {
  kernels: Int16Kernels;
  /** Address of int16 [rows, hidden], for the last states as integers. */
  integers: number;
}

/** As `forwardSteps` without `keep`, in integers; `to.gated` is of int16. */
export function forwardInt16Steps(engine: GruExports, call: ForwardInt16Steps): void {
  const { active, steps, hidden, projections, slots, kernels, shares, to, integers, logits } = call;
  engine.forwardInt16(
    active,
    steps,
    slots,
    projections,
    kernels.zr,
    kernels.zrScales,
    kernels.candidate,
    kernels.candidateScales,
    hidden,
    kernels.block,
    kernels.levels,
    shares,
    to.gates,
    to.gated,
    to.states,
    integers,
    logits?.to ?? 0,
    logits?.dense ?? 0,
    logits?.denseBias ?? 0,
  );
}

interface BackwardSteps extends Steps {
  words: number;
  transposed: PackedKernels;
  /**
   * Of the forward pass; the gates are overwritten with the gradients of their pre-activations and, with `resetAfter`,
   * `gated` with its own.
   */
  kept: Activations;
  /** Address of [active rows, hidden]: the gradients of the last states; overwritten. */
  dState: number;
  /** Address of [words, hidden], the gradients of the states of all words; or 0. */
  dStates: number;
  /** Address of scratch, [active rows, hidden]. */
  dGated: number;
}

/** The gradient of `forwardSteps`. */
export function backwardSteps(engine: GruExports, call: BackwardSteps): void {
  const { active, steps, words, hidden, recurrentBias, transposed, kept, dState, dStates, dGated } = call;
  engine.backward(
    active,
    steps,
    words,
    transposed.zr,
    transposed.candidate,
    hidden,
    recurrentBias !== 0,
    kept.gates,
    kept.gated,
    kept.states,
    dState,
    dStates,
    dGated,
  );
}

/** A packed matrix, [hidden, hidden]. */
export interface CandidateTransposed {
  packed: number;
  /** Address of float32 [hidden], for 16-bit integers; 0 for float32. */
  scales: number;
}

interface RelevanceSteps extends Steps, Pick<ForwardSteps, 'projections' | 'slots'> {
  words: number;
  /** Address of [hidden]: the candidate's bias. */
  bias: number;
  /** The candidate's recurrent kernel, transposed and packed. */
  transposed: CandidateTransposed;
  /** Address of [words, 3 hidden], the gates of a forward pass with `shares`. */
  shares: number;
  /** Address of [active rows, hidden]: the dense kernel in each row; overwritten. */
  factors: number;
  /** Addresses of scratch, [active rows, hidden] each; `integers` of int16, and `units` of float32 [active rows]. */
  scratch: Record<'q' | 'throughCandidate' | 'integers' | 'units', number>;
  /** Address of float32 [words], for the relevance of each. */
  to: number;
}

/** Relevance, passed back from the last states to the words. */
export function relevanceSteps(engine: GruExports, call: RelevanceSteps): void {
  const { active, steps, words, slots, projections, bias, transposed, hidden, shares, factors, scratch, to } = call;
  engine.relevance(
    active,
    steps,
    words,
    slots,
    projections,
    bias,
    transposed.packed,
    transposed.scales,
    scratch.integers,
    scratch.units,
    hidden,
    call.recurrentBias !== 0,
    shares,
    factors,
    scratch.q,
    scratch.throughCandidate,
    to,
  );
}

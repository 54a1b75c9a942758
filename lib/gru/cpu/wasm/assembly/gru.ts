// Longer than other files: forward and backward pass share the layout of a row.
import { dot, fma, sigmoid4, tanh4 } from './lanes';
import { matmul } from './matmul';
import { sharesRow } from './relevance';
import { addInto } from './rows';

// The batch is sorted by length, longest first, and packed by time: the rows of step t are the sequences that still
// have a word there, `active[t]` of them, so the batch shrinks as sequences end and padding is never computed.
// Words are numbered in this order. `stride` is bytes per row of [hidden] values; hidden is a multiple of 8.
// The gates of a word lie side by side in one row: update z, reset r, candidate c (each [hidden]). The "sum" of a gate
// is its pre-activation.

/** One row: z and r from their sums, and r * previous. */
function gateRow(gates: usize, previous: usize, gated: usize, stride: usize): void {
  for (let i: usize = 0; i < stride; i += 16) {
    const reset = sigmoid4(v128.load(gates + stride + i));
    v128.store(gates + i, sigmoid4(v128.load(gates + i)));
    v128.store(gates + stride + i, reset);
    v128.store(gated + i, previous ? f32x4.mul(reset, v128.load(previous + i)) : f32x4.splat(0));
  }
}

/** One row with `reset_after`: z and r from their sums, and r * gated added to the sum of c. */
function resetAfterRow(gates: usize, gated: usize, stride: usize): void {
  for (let i: usize = 0; i < stride; i += 16) {
    const reset = sigmoid4(v128.load(gates + stride + i));
    const sum = gates + stride * 2 + i;
    v128.store(gates + i, sigmoid4(v128.load(gates + i)));
    v128.store(gates + stride + i, reset);
    v128.store(sum, fma(reset, v128.load(gated + i), v128.load(sum)));
  }
}

/** One row: candidate from its sum, and state = z * previous + (1 - z) * candidate. */
function stateRow(gates: usize, previous: usize, state: usize, stride: usize): void {
  for (let i: usize = 0; i < stride; i += 16) {
    const candidate = tanh4(v128.load(gates + stride * 2 + i));
    v128.store(gates + stride * 2 + i, candidate);
    const before = previous ? v128.load(previous + i) : f32x4.splat(0);
    v128.store(state + i, fma(v128.load(gates + i), f32x4.sub(before, candidate), candidate));
  }
}

/**
 * The GRU over a packed batch.
 * @param active int32 [steps]: how many sequences have a word at each step
 * @param projections [distinct, 3 hidden]: the input's part of the gates, bias included, one row per distinct word
 * @param slots int32 [words]: the row of `projections` of each word
 * @param zrKernel packed [hidden, 2 hidden]
 * @param cKernel packed [hidden, hidden]
 * @param keep whether gates, gated states and states of every word are kept for the backward pass
 * @param shares whether the gates of every word are kept as shares for the pass of relevance: see `sharesRow`
 * @param recurrentBias [hidden] or 0: with `reset_after`, the candidate's bias within the reset gate
 * @param gates [keep or shares ? words : active[0], 3 hidden]
 * @param gated r * previous state, [keep ? words : active[0], hidden]; with `reset_after`, the previous state's part of
 * the candidate's sum before the reset gate
 * @param states [keep ? words : active[0], hidden]; without `keep`, the last state of each sequence
 * @param logits float32 [words] or 0: the running logit of every word
 * @param dense [hidden], with `denseBias` the dense layer of the running logits
 */
export function forward(
  active: usize,
  steps: i32,
  slots: usize,
  projections: usize,
  zrKernel: usize,
  cKernel: usize,
  hidden: i32,
  recurrentBias: usize,
  keep: bool,
  shares: bool,
  gates: usize,
  gated: usize,
  states: usize,
  logits: usize,
  dense: usize,
  denseBias: f32,
): void {
  const stride = (<usize>hidden) << 2;
  let previous: usize = 0;
  for (let t = 0; t < steps; t++) {
    const rows = load<i32>(active + ((<usize>t) << 2));
    // Adding the projections in gateRow and stateRow instead of copying them here was not measurably faster.
    for (let row = 0; row < rows; row++, slots += 4) {
      memory.copy(gates + stride * 3 * row, projections + stride * 3 * load<i32>(slots), stride * 3);
    }
    if (previous) matmul(gates, stride * 3, previous, stride, 4, zrKernel, rows, hidden, hidden * 2, true);
    if (recurrentBias) {
      for (let row = 0; row < rows; row++) memory.copy(gated + stride * row, recurrentBias, stride);
      if (previous) matmul(gated, stride, previous, stride, 4, cKernel, rows, hidden, hidden, true);
      for (let row = 0; row < rows; row++) resetAfterRow(gates + stride * 3 * row, gated + stride * row, stride);
    } else {
      for (let row = 0; row < rows; row++) {
        const at = stride * row;
        gateRow(gates + at * 3, previous ? previous + at : 0, gated + at, stride);
      }
      if (previous) matmul(gates + stride * 2, stride * 3, gated, stride, 4, cKernel, rows, hidden, hidden, true);
    }
    for (let row = 0; row < rows; row++) {
      const at = stride * row;
      const before = previous ? previous + at : 0;
      if (shares) sharesRow(gates + at * 3, before, states + at, stride);
      else stateRow(gates + at * 3, before, states + at, stride);
      if (logits) {
        store<f32>(logits, dot(states + at, dense, stride) + denseBias);
        logits += 4;
      }
    }
    previous = states;
    if (keep || shares) gates += stride * 3 * rows;
    if (keep) {
      gated += stride * rows;
      states += stride * rows;
    }
  }
}

/**
 * One row: the gradients of the sums of z and c replace z and c, and `dState` becomes the part of the gradient that
 * reaches the previous state through z * previous.
 */
function stateRowBackward(gates: usize, previous: usize, dState: usize, stride: usize): void {
  const one = f32x4.splat(1);
  for (let i: usize = 0; i < stride; i += 16) {
    const update = v128.load(gates + i);
    const candidate = v128.load(gates + stride * 2 + i);
    const before = previous ? v128.load(previous + i) : f32x4.splat(0);
    const d = v128.load(dState + i);
    const dKept = f32x4.mul(d, update);
    const dCandidate = f32x4.sub(d, dKept); // d (1 - z)
    const dUpdate = f32x4.mul(dCandidate, f32x4.mul(update, f32x4.sub(before, candidate))); // d (h - c) z (1 - z)
    v128.store(gates + i, dUpdate);
    v128.store(gates + stride * 2 + i, f32x4.mul(dCandidate, f32x4.sub(one, f32x4.mul(candidate, candidate))));
    v128.store(dState + i, dKept);
  }
}

/** One row: the gradient of the sum of r replaces r, and the part that comes through r * previous is added to `dState`. */
function gateRowBackward(gates: usize, previous: usize, dGated: usize, dState: usize, stride: usize): void {
  const one = f32x4.splat(1);
  for (let i: usize = 0; i < stride; i += 16) {
    const reset = v128.load(gates + stride + i);
    const throughReset = f32x4.mul(v128.load(dGated + i), reset);
    v128.store(dState + i, f32x4.add(v128.load(dState + i), throughReset));
    const before = previous ? v128.load(previous + i) : f32x4.splat(0);
    v128.store(gates + stride + i, f32x4.mul(f32x4.mul(throughReset, before), f32x4.sub(one, reset)));
  }
}

/** One row with `reset_after`: the gradient of the sum of r replaces r, and that of `gated` replaces it. */
function resetAfterRowBackward(gates: usize, gated: usize, stride: usize): void {
  const one = f32x4.splat(1);
  for (let i: usize = 0; i < stride; i += 16) {
    const reset = v128.load(gates + stride + i);
    const dGated = f32x4.mul(v128.load(gates + stride * 2 + i), reset);
    const dReset = f32x4.mul(f32x4.mul(dGated, v128.load(gated + i)), f32x4.sub(one, reset));
    v128.store(gates + stride + i, dReset);
    v128.store(gated + i, dGated);
  }
}

/**
 * The backward pass over what `forward` kept.
 * @param zrTransposed packed [2 hidden, hidden]
 * @param cTransposed packed [hidden, hidden]
 * @param resetAfter whether `forward` was given a recurrent bias
 * @param gates [words, 3 hidden]: overwritten with the gradients of the gates' sums
 * @param gated [words, hidden]: with `resetAfter`, overwritten with its gradients
 * @param dState [active[0], hidden]: the gradients of the sequences' last states; overwritten
 * @param dStates [words, hidden] or 0: gradients of the states of all words, which are added
 * @param dGated scratch, [active[0], hidden]
 */
export function backward(
  active: usize,
  steps: i32,
  words: i32,
  zrTransposed: usize,
  cTransposed: usize,
  hidden: i32,
  resetAfter: bool,
  gates: usize,
  gated: usize,
  states: usize,
  dState: usize,
  dStates: usize,
  dGated: usize,
): void {
  const stride = (<usize>hidden) << 2;
  gates += stride * 3 * words;
  gated += stride * words;
  states += stride * words;
  dStates = dStates ? dStates + stride * words : 0;
  for (let t = steps - 1; t >= 0; t--) {
    const rows = load<i32>(active + ((<usize>t) << 2));
    gates -= stride * 3 * rows;
    gated -= stride * rows;
    states -= stride * rows;
    // The rows of the step before lie right before this step's.
    const previous = t > 0 ? states - stride * load<i32>(active + ((<usize>(t - 1)) << 2)) : 0;
    if (dStates) {
      dStates -= stride * rows;
      addInto(dState, dStates, stride * rows);
    }
    for (let row = 0; row < rows; row++) {
      const at = stride * row;
      stateRowBackward(gates + at * 3, previous ? previous + at : 0, dState + at, stride);
    }
    if (resetAfter) {
      for (let row = 0; row < rows; row++) resetAfterRowBackward(gates + stride * 3 * row, gated + stride * row, stride);
      if (t > 0) matmul(dState, stride, gated, stride, 4, cTransposed, rows, hidden, hidden, true);
    } else {
      matmul(dGated, stride, gates + stride * 2, stride * 3, 4, cTransposed, rows, hidden, hidden, false);
      for (let row = 0; row < rows; row++) {
        const at = stride * row;
        gateRowBackward(gates + at * 3, previous ? previous + at : 0, dGated + at, dState + at, stride);
      }
    }
    if (t > 0) matmul(dState, stride, gates, stride * 3, 4, zrTransposed, rows, hidden * 2, hidden, true);
  }
}

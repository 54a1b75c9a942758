import { dot, fma, sigmoid4, tanh4, toInt16 } from './lanes';
import { matmulInt16 } from './matmul-int16';
import { sharesRow } from './relevance';

// The forward pass with recurrent kernels of 16-bit integers. States are float32; a copy of them in integers, from
// -levels to levels, is what the kernels are multiplied with. Batch, gates and strides are as in gru.ts.

/** One row: z from its sum, and r * previous as integers; with `shares`, r stays, too. */
function gateRow(gates: usize, previous: usize, gated: usize, stride: usize, levels: v128, shares: bool): void {
  for (let i: usize = 0; i < stride; i += 32) {
    v128.store(gates + i, sigmoid4(v128.load(gates + i)));
    v128.store(gates + i, sigmoid4(v128.load(gates + i, 16)), 16);
    if (!previous) continue;
    const first = sigmoid4(v128.load(gates + stride + i));
    const second = sigmoid4(v128.load(gates + stride + i, 16));
    const ofFirst = f32x4.mul(first, v128.load(previous + i));
    const ofSecond = f32x4.mul(second, v128.load(previous + i, 16));
    v128.store(gated + (i >> 1), toInt16(ofFirst, ofSecond, levels));
    if (!shares) continue;
    v128.store(gates + stride + i, first);
    v128.store(gates + stride + i, second, 16);
  }
}

/** Four units of a row: the candidate from its sum, and z * previous + (1 - z) * candidate. */
// @ts-expect-error: decorator
@inline
function nextState(gates: usize, previous: usize, stride: usize): v128 {
  const candidate = tanh4(v128.load(gates + stride * 2));
  const before = previous ? v128.load(previous) : f32x4.splat(0);
  return fma(v128.load(gates), f32x4.sub(before, candidate), candidate);
}

/** One row: the state, in float32 and as integers. */
function stateRow(gates: usize, previous: usize, state: usize, integers: usize, stride: usize, levels: v128): void {
  for (let i: usize = 0; i < stride; i += 32) {
    const first = nextState(gates + i, previous ? previous + i : 0, stride);
    const second = nextState(gates + i + 16, previous ? previous + i + 16 : 0, stride);
    v128.store(state + i, first);
    v128.store(state + i, second, 16);
    v128.store(integers + (i >> 1), toInt16(first, second, levels));
  }
}

/** One row: a state as integers. */
function rowToIntegers(state: usize, integers: usize, stride: usize, levels: v128): void {
  for (let i: usize = 0; i < stride; i += 32) {
    v128.store(integers + (i >> 1), toInt16(v128.load(state + i), v128.load(state + i, 16), levels));
  }
}

/**
 * As `forward` of gru.ts without `keep`.
 * @param zrKernel int16, packed [hidden, 2 hidden]; times `zrScales`, float32 [2 hidden], it is the kernel over `levels`
 * @param cKernel int16, packed [hidden, hidden], with `cScales`, float32 [hidden]
 * @param block of the hidden units, so many at a time are summed up in int32
 * @param levels what a state of 1 is as an integer
 * @param gates float32 [shares ? words : active[0], 3 hidden]
 * @param gated int16 [active[0], hidden]
 * @param states float32 [active[0], hidden]: the last state of each sequence
 * @param integers int16 [active[0], hidden]: the states as integers
 */
export function forwardInt16(
  active: usize,
  steps: i32,
  slots: usize,
  projections: usize,
  zrKernel: usize,
  zrScales: usize,
  cKernel: usize,
  cScales: usize,
  hidden: i32,
  block: i32,
  levels: i32,
  shares: bool,
  gates: usize,
  gated: usize,
  states: usize,
  integers: usize,
  logits: usize,
  dense: usize,
  denseBias: f32,
): void {
  const stride = (<usize>hidden) << 2;
  const half = stride >> 1;
  const perUnit = f32x4.splat(<f32>levels);
  for (let t = 0; t < steps; t++) {
    const rows = load<i32>(active + ((<usize>t) << 2));
    for (let row = 0; row < rows; row++, slots += 4) {
      memory.copy(gates + stride * 3 * row, projections + stride * 3 * load<i32>(slots), stride * 3);
    }
    if (t > 0) matmulInt16(gates, stride * 3, integers, half, zrKernel, zrScales, rows, hidden, hidden * 2, block);
    for (let row = 0; row < rows; row++) {
      const at = stride * row;
      gateRow(gates + at * 3, t > 0 ? states + at : 0, gated + half * row, stride, perUnit, shares);
    }
    if (t > 0) matmulInt16(gates + stride * 2, stride * 3, gated, half, cKernel, cScales, rows, hidden, hidden, block);
    for (let row = 0; row < rows; row++) {
      const at = stride * row;
      const before = t > 0 ? states + at : 0;
      if (shares) {
        sharesRow(gates + at * 3, before, states + at, stride);
        rowToIntegers(states + at, integers + half * row, stride, perUnit);
      } else stateRow(gates + at * 3, before, states + at, integers + half * row, stride, perUnit);
      if (!logits) continue;
      store<f32>(logits, dot(states + at, dense, stride) + denseBias);
      logits += 4;
    }
    if (shares) gates += stride * 3 * rows;
  }
}

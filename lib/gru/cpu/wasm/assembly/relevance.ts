import { fma, sumLanes, tanh4, toInt16 } from './lanes';
import { matmul } from './matmul';
import { matmulInt16 } from './matmul-int16';

// Layer-wise relevance propagation: see reference/relevance.ts. The relevance of a state or of a candidate's sum is
// always that value times a factor. This computes with the factors, because nothing in them is divided by a value that
// may be near zero: with g the factor of the state h after a word, of which the word's own part is (1 - z) c,
//   s = g |h| / (|h| + epsilon)             what the parts of h are multiplied with
//   q = s (1 - z) |c| / (|a| + epsilon)     what the parts of a, the candidate's sum, are multiplied with
//   g before the word = s z + r (Uc q), or with `reset_after` s z + Uc (r q)
// All but the last product depends on the forward pass alone: it leaves these shares in place of the gates.

/** As in reference/relevance.ts. */
const EPSILON: f32 = 3e-4;

/**
 * As `stateRow` of gru.ts, but with the shares of the state's two parts in place of z and c: z |h| / (|h| + epsilon), and
 * (1 - z) |h| / (|h| + epsilon) |c| / (|a| + epsilon).
 */
export function sharesRow(gates: usize, previous: usize, state: usize, stride: usize): void {
  const one = f32x4.splat(1);
  const epsilon = f32x4.splat(EPSILON);
  for (let i: usize = 0; i < stride; i += 16) {
    const update = v128.load(gates + i);
    const sum = v128.load(gates + stride * 2 + i);
    const candidate = tanh4(sum);
    const before = previous ? v128.load(previous + i) : f32x4.splat(0);
    const after = fma(update, f32x4.sub(before, candidate), candidate);
    const size = f32x4.abs(after);
    const perState = f32x4.add(size, epsilon);
    const perSum = f32x4.add(f32x4.abs(sum), epsilon);
    const both = f32x4.div(size, f32x4.mul(perState, perSum)); // one division instead of two
    v128.store(state + i, after);
    v128.store(gates + i, f32x4.mul(f32x4.mul(both, perSum), update));
    v128.store(gates + stride * 2 + i, f32x4.mul(f32x4.mul(both, f32x4.abs(candidate)), f32x4.sub(one, update)));
  }
}

/** One row: `factors` becomes q. @returns the relevance of the word, q times the input's part of the candidate's sum */
function wordRow(factors: usize, shares: usize, projection: usize, bias: usize, q: usize, stride: usize): f32 {
  let sum = f32x4.splat(0);
  for (let i: usize = 0; i < stride; i += 16) {
    const ofSum = f32x4.mul(v128.load(factors + i), v128.load(shares + stride * 2 + i));
    v128.store(q + i, ofSum);
    sum = fma(ofSum, f32x4.sub(v128.load(projection + i), v128.load(bias + i)), sum);
  }
  return sumLanes(sum);
}

/** One row: `q` times the reset gate. */
function resetRow(q: usize, shares: usize, stride: usize): void {
  for (let i: usize = 0; i < stride; i += 16) {
    v128.store(q + i, f32x4.mul(v128.load(q + i), v128.load(shares + stride + i)));
  }
}

/** As `factorsRow`, where the reset gate has been applied already. */
function factorsAfterRow(factors: usize, shares: usize, throughCandidate: usize, stride: usize): void {
  for (let i: usize = 0; i < stride; i += 16) {
    v128.store(factors + i, fma(v128.load(factors + i), v128.load(shares + i), v128.load(throughCandidate + i)));
  }
}

/** One row: the factors of the state before the word. @param unit what `throughCandidate` is a multiple of */
function factorsRow(factors: usize, shares: usize, throughCandidate: usize, stride: usize, unit: f32): void {
  const units = f32x4.splat(unit);
  for (let i: usize = 0; i < stride; i += 16) {
    const kept = f32x4.mul(v128.load(factors + i), v128.load(shares + i));
    const through = f32x4.mul(v128.load(throughCandidate + i), units);
    v128.store(factors + i, fma(v128.load(shares + stride + i), through, kept));
  }
}

const INT16: f32 = 32767;
/** Below this, relevance counts as 0: it has no inverse in float32. */
const SMALLEST: f32 = 1e-30;

/** One row: `q` as 16-bit integers, the largest of them 32,767. @returns what they are multiples of */
function rowToScaledIntegers(q: usize, integers: usize, stride: usize): f32 {
  let most = f32x4.splat(0);
  for (let i: usize = 0; i < stride; i += 16) most = f32x4.pmax(most, f32x4.abs(v128.load(q + i)));
  const largest = max(
    max(f32x4.extract_lane(most, 0), f32x4.extract_lane(most, 1)),
    max(f32x4.extract_lane(most, 2), f32x4.extract_lane(most, 3)),
  );
  const levels = f32x4.splat(largest > SMALLEST ? INT16 / largest : 0);
  for (let i: usize = 0; i < stride; i += 32) {
    v128.store(integers + (i >> 1), toInt16(v128.load(q + i), v128.load(q + i, 16), levels));
  }
  return largest / INT16;
}

/**
 * The pass back over what `forward` kept with `shares`.
 * @param active int32 [steps], `projections` [distinct, 3 hidden] and `slots` int32 [words] as given to `forward`
 * @param bias [hidden], the candidate's, which is a part of the projections
 * @param cTransposed packed [hidden, hidden]: float32, or 16-bit integers where there are `cScales`
 * @param cScales float32 [hidden], as in matmul-int16.ts; or 0
 * @param integers scratch for `cScales`, int16 [active[0], hidden], and `units` float32 [active[0]]
 * @param resetAfter whether `forward` was given a recurrent bias
 * @param shares [words, 3 hidden]
 * @param factors [active[0], hidden]: the dense kernel in each row; overwritten
 * @param q scratch, [active[0], hidden]
 * @param throughCandidate scratch, [active[0], hidden]
 * @param relevance float32 [words], written
 */
export function relevance(
  active: usize,
  steps: i32,
  words: i32,
  slots: usize,
  projections: usize,
  bias: usize,
  cTransposed: usize,
  cScales: usize,
  integers: usize,
  units: usize,
  hidden: i32,
  resetAfter: bool,
  shares: usize,
  factors: usize,
  q: usize,
  throughCandidate: usize,
  relevance: usize,
): void {
  const stride = (<usize>hidden) << 2;
  const half = stride >> 1;
  shares += stride * 3 * words;
  slots += (<usize>words) << 2;
  relevance += (<usize>words) << 2;
  for (let t = steps - 1; t >= 0; t--) {
    const rows = load<i32>(active + ((<usize>t) << 2));
    shares -= stride * 3 * rows;
    slots -= (<usize>rows) << 2;
    relevance -= (<usize>rows) << 2;
    for (let row = 0; row < rows; row++) {
      const at = stride * row;
      const place = (<usize>row) << 2;
      const projection = projections + stride * (3 * load<i32>(slots + place) + 2);
      store<f32>(relevance + place, wordRow(factors + at, shares + at * 3, projection, bias, q + at, stride));
    }
    if (t == 0) break; // no word stands before
    if (resetAfter) for (let row = 0; row < rows; row++) resetRow(q + stride * row, shares + stride * 3 * row, stride);
    if (cScales) {
      for (let row = 0; row < rows; row++) {
        const unit = rowToScaledIntegers(q + stride * row, integers + half * row, stride);
        store<f32>(units + ((<usize>row) << 2), unit);
      }
      memory.fill(throughCandidate, 0, stride * rows);
      matmulInt16(throughCandidate, stride, integers, half, cTransposed, cScales, rows, hidden, hidden, hidden);
    } else matmul(throughCandidate, stride, q, stride, 4, cTransposed, rows, hidden, hidden, false);
    for (let row = 0; row < rows; row++) {
      const at = stride * row;
      const unit = cScales ? load<f32>(units + ((<usize>row) << 2)) : 1;
      if (resetAfter) factorsAfterRow(factors + at, shares + at * 3, throughCandidate + at, stride);
      else factorsRow(factors + at, shares + at * 3, throughCandidate + at, stride, unit);
    }
  }
}

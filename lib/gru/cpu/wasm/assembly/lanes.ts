/** a * b + c in each lane; rounded once with relaxed SIMD, twice without. */
// @ts-expect-error: decorator
@inline
export function fma(a: v128, b: v128, c: v128): v128 {
  if (ASC_FEATURE_RELAXED_SIMD) return f32x4.relaxed_madd(a, b, c);
  return f32x4.add(f32x4.mul(a, b), c);
}

/**
 * tanh in each lane, error under 5e-7: a minimax fit of degree 7 over 8 on [-7.9, 7.9], beyond which tanh is within
 * 3e-7 of 1. `pmin` and `pmax` are one machine instruction each, unlike `min` and `max`, and keep NaN as well.
 */
export function tanh4(x: v128): v128 {
  x = f32x4.pmax(f32x4.pmin(x, f32x4.splat(7.9)), f32x4.splat(-7.9));
  const x2 = f32x4.mul(x, x);
  let p = fma(x2, f32x4.splat(1.1303068966979022e-5), f32x4.splat(2.9375509864788723e-3));
  p = fma(p, x2, f32x4.splat(0.12912194371437818));
  p = fma(p, x2, f32x4.splat(0.9999992349018372));
  let q = fma(x2, f32x4.splat(2.422874652325508e-7), f32x4.splat(2.3688667103308964e-4));
  q = fma(q, x2, f32x4.splat(0.02375784852197554));
  q = fma(q, x2, f32x4.splat(0.4624526769510195));
  q = fma(q, x2, f32x4.splat(1));
  return f32x4.div(f32x4.mul(x, p), q);
}

/** The logistic function in each lane: (1 + tanh(x / 2)) / 2. A polynomial of its own would make a pass only 1 % faster. */
export function sigmoid4(x: v128): v128 {
  const half = f32x4.splat(0.5);
  return fma(tanh4(f32x4.mul(x, half)), half, half);
}

// @ts-expect-error: decorator
@inline
export function sumLanes(x: v128): f32 {
  return f32x4.extract_lane(x, 0) + f32x4.extract_lane(x, 1) + f32x4.extract_lane(x, 2) + f32x4.extract_lane(x, 3);
}

/** The product of two rows of float32, `bytes` long, a multiple of 16. */
export function dot(a: usize, b: usize, bytes: usize): f32 {
  let sum = f32x4.splat(0);
  for (let i: usize = 0; i < bytes; i += 16) sum = fma(v128.load(a + i), v128.load(b + i), sum);
  return sumLanes(sum);
}

/** Added to a float32 of less than 2^22, it leaves the nearest integer in the last bits. */
const ROUND: f32 = 12582912; // 1.5 * 2^23
const ROUND_BITS: i32 = 0x4b400000;

/** Eight values as 16-bit integers: the nearest to `levels` times each, which must be within 32,767. */
// @ts-expect-error: decorator
@inline
export function toInt16(first: v128, second: v128, levels: v128): v128 {
  const round = f32x4.splat(ROUND);
  const bits = i32x4.splat(ROUND_BITS);
  return i16x8.narrow_i32x4_s(
    i32x4.sub(fma(first, levels, round), bits),
    i32x4.sub(fma(second, levels, round), bits),
  );
}

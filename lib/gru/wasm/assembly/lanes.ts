/** a * b + c in each lane; one rounding where the engine has relaxed SIMD, two elsewhere. */
// @ts-expect-error: decorator
@inline
export function fma(a: v128, b: v128, c: v128): v128 {
  if (ASC_FEATURE_RELAXED_SIMD) return f32x4.relaxed_madd(a, b, c);
  return f32x4.add(f32x4.mul(a, b), c);
}

/**
 * tanh in each lane, error under 4e-7: a rational function of degree 13 over 6, on [-7.9, 7.9], beyond which tanh is 1
 * in single precision. Coefficients: minimax fit published with the Eigen library (generic_fast_tanh_float).
 */
export function tanh4(x: v128): v128 {
  x = f32x4.max(f32x4.min(x, f32x4.splat(7.90531110763549805)), f32x4.splat(-7.90531110763549805));
  const x2 = f32x4.mul(x, x);
  let p = f32x4.splat(-2.76076847742355e-16);
  p = fma(p, x2, f32x4.splat(2.00018790482477e-13));
  p = fma(p, x2, f32x4.splat(-8.60467152213735e-11));
  p = fma(p, x2, f32x4.splat(5.12229709037114e-8));
  p = fma(p, x2, f32x4.splat(1.48572235717979e-5));
  p = fma(p, x2, f32x4.splat(6.37261928875436e-4));
  p = fma(p, x2, f32x4.splat(4.89352455891786e-3));
  let q = f32x4.splat(1.19825839466702e-6);
  q = fma(q, x2, f32x4.splat(1.18534705686654e-4));
  q = fma(q, x2, f32x4.splat(2.268434632439e-3));
  q = fma(q, x2, f32x4.splat(4.89352518554385e-3));
  return f32x4.div(f32x4.mul(x, p), q);
}

/** The logistic function in each lane: (1 + tanh(x / 2)) / 2. */
export function sigmoid4(x: v128): v128 {
  const half = f32x4.splat(0.5);
  return fma(tanh4(f32x4.mul(x, half)), half, half);
}

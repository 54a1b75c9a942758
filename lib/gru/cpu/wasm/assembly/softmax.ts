import { fma } from './lanes';

/**
 * e^x in each lane, relative error under 2e-7, with x clamped to [-87, 88]: e^x = 2^n e^f with |f| <= ln(2) / 2, and
 * e^f by the polynomial of Cephes' expf (Moshier 1989).
 */
@inline
function exp4(x: v128): v128 {
  x = f32x4.pmax(f32x4.pmin(x, f32x4.splat(88)), f32x4.splat(-87));
  const n = f32x4.nearest(f32x4.mul(x, f32x4.splat(1.4426950408889634)));
  // ln 2 in two parts: the product of n and the first is exact.
  let f = fma(n, f32x4.splat(-0.693359375), x);
  f = fma(n, f32x4.splat(2.12194440054690583e-4), f);
  let p = fma(f32x4.splat(1.9875691500e-4), f, f32x4.splat(1.3981999507e-3));
  p = fma(p, f, f32x4.splat(8.3334519073e-3));
  p = fma(p, f, f32x4.splat(4.1665795894e-2));
  p = fma(p, f, f32x4.splat(0.16666665459));
  p = fma(p, f, f32x4.splat(0.50000001201));
  p = fma(p, f32x4.mul(f, f), f32x4.add(f, f32x4.splat(1)));
  const power = i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(n), i32x4.splat(127)), 23);
  return f32x4.mul(p, power);
}

/**
 * Replaces logits [rows, columns] by e^(logit + added), in place, and writes the sum of each row to `sums`.
 * @param added float32 [columns]
 * @param columns a multiple of 4
 * @param sums float32 [rows], overwritten
 */
export function expRows(logits: usize, added: usize, rows: i32, columns: i32, sums: usize): void {
  const stride = (<usize>columns) << 2;
  for (let row = 0; row < rows; row++, logits += stride, sums += 4) {
    let sum = f32x4.splat(0);
    for (let i: usize = 0; i < stride; i += 16) {
      const e = exp4(f32x4.add(v128.load(logits + i), v128.load(added + i)));
      v128.store(logits + i, e);
      sum = f32x4.add(sum, e);
    }
    const pairs = f32x4.extract_lane(sum, 0) + f32x4.extract_lane(sum, 1);
    store<f32>(sums, pairs + f32x4.extract_lane(sum, 2) + f32x4.extract_lane(sum, 3));
  }
}

/**
 * Multiplies row i of `values` [rows, columns] by `factors[i]`, in place, and adds the result to `total`.
 * @param factors float32 [rows]
 * @param columns a multiple of 4
 * @param total float32 [columns]
 */
export function scaleRows(values: usize, factors: usize, rows: i32, columns: i32, total: usize): void {
  const stride = (<usize>columns) << 2;
  for (let row = 0; row < rows; row++, values += stride, factors += 4) {
    const factor = v128.load32_splat(factors);
    for (let i: usize = 0; i < stride; i += 16) {
      const scaled = f32x4.mul(v128.load(values + i), factor);
      v128.store(values + i, scaled);
      v128.store(total + i, f32x4.add(v128.load(total + i), scaled));
    }
  }
}

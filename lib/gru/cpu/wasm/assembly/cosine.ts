import { sigmoid4 } from './lanes';

/** The largest step of a row, as a share of its length. */
const MOST: f32 = 0.5;

// @ts-expect-error: decorator
@inline
function sum4(x: v128): f32 {
  const pairs = f32x4.extract_lane(x, 0) + f32x4.extract_lane(x, 1);
  return pairs + f32x4.extract_lane(x, 2) + f32x4.extract_lane(x, 3);
}

// @ts-expect-error: decorator
@inline
function dot(a: usize, b: usize, bytes: usize): f32 {
  let sum = f32x4.splat(0);
  for (let i: usize = 0; i < bytes; i += 16) sum = f32x4.add(sum, f32x4.mul(v128.load(a + i), v128.load(b + i)));
  return sum4(sum);
}

/**
 * One step of gradient descent on -log sigmoid(sharpness cos(document, row)) for rows that belong to a document, and on
 * -noiseWeight log sigmoid(-sharpness cos(document, row)) for rows that do not. All vectors have unit length, before
 * and after.
 * @param places int32 [count]: which rows of `rows` are compared with the document, first those that belong to it
 * @param belonging how many belong to it
 * @param bytes of a vector, a multiple of 16
 * @param rate learning rate of the document
 * @param rowRate learning rate of the rows; 0 leaves them as they are
 * @param pull scratch for the document's gradient, float32, as long as a vector
 * @returns the sum of the losses of the rows that belong, each before its own step
 */
export function cosineStep(
  document: usize,
  rows: usize,
  places: usize,
  belonging: i32,
  count: i32,
  bytes: usize,
  sharpness: f32,
  rate: f32,
  rowRate: f32,
  noiseWeight: f32,
  pull: usize,
): f32 {
  memory.fill(pull, 0, bytes);
  let loss: f32 = 0;
  for (let k = 0; k < count; k++) {
    const row = rows + <usize>load<u32>(places + ((<usize>k) << 2)) * bytes;
    let products = f32x4.splat(0);
    let squares = f32x4.splat(0);
    for (let i: usize = 0; i < bytes; i += 16) {
      const before = v128.load(row + i);
      products = f32x4.add(products, f32x4.mul(v128.load(document + i), before));
      squares = f32x4.add(squares, f32x4.mul(before, before));
    }
    // Rounding changes the lengths a little: the row is normalized here, before it is used.
    const shorten: f32 = <f32>1 / sqrt<f32>(sum4(squares));
    const cosine = sum4(products) * shorten;
    const score = f32x4.extract_lane(sigmoid4(f32x4.splat(sharpness * cosine)), 0);
    let error = -score * noiseWeight;
    if (k < belonging) {
      error = 1 - score;
      loss -= Mathf.log(score);
    }
    const step = max(min(rowRate * sharpness * error, MOST), -MOST);
    // (row + step (document - cosine row)), divided by its length, which follows from the two unit lengths.
    const scale: f32 = <f32>1 / sqrt<f32>(1 + step * step * (1 - cosine * cosine));
    const keep = f32x4.splat(scale * shorten * (1 - step * cosine));
    const move = f32x4.splat(scale * step);
    const weight = f32x4.splat(error * shorten);
    for (let i: usize = 0; i < bytes; i += 16) {
      const before = v128.load(row + i);
      v128.store(pull + i, f32x4.add(v128.load(pull + i), f32x4.mul(weight, before)));
      if (rowRate > 0) {
        v128.store(row + i, f32x4.add(f32x4.mul(keep, before), f32x4.mul(move, v128.load(document + i))));
      }
    }
  }
  // The component along the document is left out: it would change only the document's length.
  const along = dot(document, pull, bytes);
  const by = f32x4.splat(rate * sharpness);
  const back = f32x4.splat(1 - rate * sharpness * along);
  for (let i: usize = 0; i < bytes; i += 16) {
    v128.store(
      document + i,
      f32x4.add(f32x4.mul(back, v128.load(document + i)), f32x4.mul(by, v128.load(pull + i))),
    );
  }
  const unit = f32x4.splat(<f32>1 / sqrt<f32>(dot(document, document, bytes)));
  for (let i: usize = 0; i < bytes; i += 16) v128.store(document + i, f32x4.mul(v128.load(document + i), unit));
  return loss;
}

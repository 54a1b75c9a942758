import { toInt16 } from './lanes';

/**
 * A packed matrix lies in strips of 8 columns, so that the matrix product reads it strictly forward. From strip to
 * strip there are 8 floats a row, and one cache line more, so that strips that are read side by side do not fall into
 * the same cache sets.
 * @param depth rows of the packed matrix
 */
@inline
export function stripBytes(depth: i32): usize {
  return ((<usize>depth) << 5) + 64;
}

/**
 * Of a strip of 8 columns of 16-bit integers, whose rows lie in pairs: for each pair of rows, both values of one column
 * after the other. See ../../int16-kernels.ts.
 */
// @ts-expect-error: decorator
@inline
export function int16StripBytes(pairs: i32): usize {
  return ((<usize>pairs) << 5) + 64;
}

/** Packs a row-major matrix [rows, columns] into strips of 8 columns: [columns / 8, rows, 8]. */
export function pack(packed: usize, source: usize, sourceStride: usize, rows: i32, columns: i32): void {
  for (let column = 0; column < columns; column += 8) {
    let from = source + ((<usize>column) << 2);
    for (let row = 0; row < rows; row++, from += sourceStride) {
      const to = packed + ((<usize>row) << 5);
      v128.store(to, v128.load(from));
      v128.store(to, v128.load(from, 16), 16);
    }
    packed += stripBytes(rows);
  }
}

/**
 * As `packTransposed`, as 16-bit integers (see int16StripBytes): the nearest to `levels` times each value. `columns` is a
 * multiple of 4.
 */
export function packTransposedInt16(
  packed: usize,
  source: usize,
  sourceStride: usize,
  rows: i32,
  columns: i32,
  levels: f32,
): void {
  const perUnit = f32x4.splat(levels);
  for (let row = 0; row < rows; row += 8) {
    for (let i = 0; i < 8; i++, source += sourceStride) {
      let to = packed + ((<usize>i) << 2);
      for (let column = 0; column < columns; column += 4, to += 64) {
        const values = v128.load(source + ((<usize>column) << 2));
        const pairs = toInt16(values, values, perUnit);
        v128.store32_lane(to, pairs, 0);
        v128.store32_lane(to, pairs, 1, 32);
      }
    }
    packed += int16StripBytes(columns >> 1);
  }
}

/** Packs the transpose of a row-major matrix [rows, columns] into strips of 8 of its rows: [rows / 8, columns, 8]. */
export function packTransposed(packed: usize, source: usize, sourceStride: usize, rows: i32, columns: i32): void {
  for (let row = 0; row < rows; row += 8) {
    for (let column = 0; column < columns; column++) {
      const to = packed + ((<usize>column) << 5);
      let from = source + sourceStride * row + ((<usize>column) << 2);
      for (let i: usize = 0; i < 32; i += 4, from += sourceStride) store<f32>(to + i, load<f32>(from));
    }
    packed += stripBytes(columns);
  }
}

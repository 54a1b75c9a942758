import { stripBytes } from './pack';
import { tile1x8, tile1x32, tile2x8, tile2x16, tile5x8, tile6x8 } from './tiles.generated';

/** Rows of the tallest register tile: see ../tiles.ts. */
const TILE_ROWS: i32 = ASC_FEATURE_RELAXED_SIMD ? 6 : 5;

/** Rows that are computed with one strip of b before the next is read: 240 rows of 128 floats fit the second-level cache. */
const BLOCK_ROWS: i32 = 240;

/**
 * c [rows, columns] = (add ? c : 0) + a [rows, depth] times b [depth, columns].
 * `c` is row-major, `ldc` bytes from row to row. `a` has `lda` bytes from row to row and `step` from one value of a row
 * to the next: with the two exchanged, it is read transposed. `b` is packed in strips of 8 columns (see `pack`), so that
 * the inner loop reads it strictly forward; `columns` is a multiple of 8.
 */
export function matmul(
  c: usize,
  ldc: usize,
  a: usize,
  lda: usize,
  step: usize,
  b: usize,
  rows: i32,
  depth: i32,
  columns: i32,
  add: bool,
): void {
  // 9 rows are 6 + 2 + 1: wide tiles of few rows are nearly as fast as tall ones, narrow ones are not.
  while (rows > 0) {
    const height = rows >= TILE_ROWS ? TILE_ROWS : rows >= 2 ? 2 : 1;
    const tiles = min(rows, BLOCK_ROWS) / height;
    multiplyTiles(c, ldc, a, lda, step, b, height, tiles, depth, columns >> 3, add);
    const done = tiles * height;
    c += ldc * done;
    a += lda * done;
    rows -= done;
  }
}

/** The product for the rows of `tiles` tiles of one height; `strips` are the columns of b, in eights. */
function multiplyTiles(
  c: usize,
  ldc: usize,
  a: usize,
  lda: usize,
  step: usize,
  b: usize,
  height: i32,
  tiles: i32,
  depth: i32,
  strips: i32,
  add: bool,
): void {
  const bytes = stripBytes(depth);
  let width = height === 1 ? 4 : height === 2 ? 2 : 1;
  // The strips are the outer loop: one stays in the first-level cache while all rows are multiplied with it.
  for (; strips > 0; strips -= width, b += bytes * width, c += width << 5) {
    if (strips < width) width = 1;
    let cRow = c;
    let aRow = a;
    for (let left = tiles; left > 0; left--, cRow += ldc * height, aRow += lda * height) {
      if (height === 6) tile6x8(cRow, ldc, aRow, lda, step, b, depth, add);
      else if (height === 5) tile5x8(cRow, ldc, aRow, lda, step, b, depth, add);
      else if (height === 2 && width === 2) tile2x16(cRow, ldc, aRow, lda, step, b, depth, add);
      else if (height === 2) tile2x8(cRow, ldc, aRow, lda, step, b, depth, add);
      else if (width === 4) tile1x32(cRow, ldc, aRow, lda, step, b, depth, add);
      else tile1x8(cRow, ldc, aRow, lda, step, b, depth, add);
    }
  }
}

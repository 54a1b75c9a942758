import { panelBytes } from './panels';
import { tile1x8, tile1x32, tile2x8, tile2x16, tile5x8, tile6x8 } from './tiles.generated';

/** Rows of the largest register tile: see ../tiles.ts. */
const TILE_ROWS: i32 = ASC_FEATURE_RELAXED_SIMD ? 6 : 5;

/** Rows that pass by one panel before the next panel is fetched: 240 rows of 128 floats fit the second-level cache. */
const BLOCK_ROWS: i32 = 240;

/**
 * c [rows, columns] = (add ? c : 0) + a [rows, depth] times b [depth, columns].
 * `a` and `c` are row-major, `lda` and `ldc` bytes from row to row. `b` is packed in panels of 8 columns
 * (see `packPanels`), so that the inner loop reads it strictly forward; `columns` is a multiple of 8.
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
  for (let first = 0; first < rows; first += BLOCK_ROWS) {
    block(c + ldc * first, ldc, a + lda * first, lda, step, b, min(BLOCK_ROWS, rows - first), depth, columns, add);
  }
}

function block(
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
  while (rows > 0) {
    const height = rows >= TILE_ROWS ? TILE_ROWS : rows >= 2 ? 2 : 1;
    const tiles = rows / height;
    strip(c, ldc, a, lda, step, b, height, tiles, depth, columns >> 3, add);
    c += ldc * height * tiles;
    a += lda * height * tiles;
    rows -= height * tiles;
  }
}

/** Rows that are a whole number of tiles of one height. */
function strip(
  c: usize,
  ldc: usize,
  a: usize,
  lda: usize,
  step: usize,
  b: usize,
  height: i32,
  tiles: i32,
  depth: i32,
  panels: i32,
  add: bool,
): void {
  const panel = panelBytes(depth);
  // The panels are the outer loop: their columns of b stay in the first-level cache while all rows pass by.
  for (let width = 4 / height; panels > 0; panels -= width, b += panel * width, c += width << 5) {
    if (width === 0 || panels < width) width = 1;
    let cRow = c;
    let aRow = a;
    for (let left = tiles; left > 0; left--, cRow += ldc * height, aRow += lda * height) {
      if (height === TILE_ROWS) {
        if (ASC_FEATURE_RELAXED_SIMD) tile6x8(cRow, ldc, aRow, lda, step, b, depth, add);
        else tile5x8(cRow, ldc, aRow, lda, step, b, depth, add);
      } else if (height === 2) {
        if (width === 2) tile2x16(cRow, ldc, aRow, lda, step, b, depth, add);
        else tile2x8(cRow, ldc, aRow, lda, step, b, depth, add);
      } else if (width === 4) tile1x32(cRow, ldc, aRow, lda, step, b, depth, add);
      else tile1x8(cRow, ldc, aRow, lda, step, b, depth, add);
    }
  }
}

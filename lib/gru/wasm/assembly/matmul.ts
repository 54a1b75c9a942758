import { panelBytes } from './panels';
import { tile1x8, tile1x32, tile2x8, tile2x16, tile3x8, tile4x8, tile5x8, tile6x8 } from './tiles.generated';

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
  b: usize,
  rows: i32,
  depth: i32,
  columns: i32,
  add: bool,
): void {
  for (let first = 0; first < rows; first += BLOCK_ROWS) {
    block(c + ldc * first, ldc, a + lda * first, lda, b, min(BLOCK_ROWS, rows - first), depth, columns, add);
  }
}

function block(
  c: usize,
  ldc: usize,
  a: usize,
  lda: usize,
  b: usize,
  rows: i32,
  depth: i32,
  columns: i32,
  add: bool,
): void {
  const panel = panelBytes(depth);
  let panels = columns >> 3;
  if (rows === 1) {
    for (; panels >= 4; panels -= 4, b += panel * 4, c += 128) tile1x32(c, ldc, a, lda, b, depth, add);
  } else if (rows === 2) {
    for (; panels >= 2; panels -= 2, b += panel * 2, c += 64) tile2x16(c, ldc, a, lda, b, depth, add);
  }
  // Rows are split evenly: 9 rows as 3 + 3 + 3 rather than 4 + 4 + 1, whose last tile would crawl.
  const tiles = (rows + TILE_ROWS - 1) / TILE_ROWS;
  // The panel is the outer loop: 8 columns of b stay in the first-level cache while all rows pass by.
  for (; panels > 0; panels--, b += panel, c += 32) {
    let rowsLeft = rows;
    let cRow = c;
    let aRow = a;
    for (let tilesLeft = tiles; tilesLeft > 0; tilesLeft--) {
      const height = (rowsLeft + tilesLeft - 1) / tilesLeft;
      if (ASC_FEATURE_RELAXED_SIMD && height === 6) tile6x8(cRow, ldc, aRow, lda, b, depth, add);
      else if (height === 5) tile5x8(cRow, ldc, aRow, lda, b, depth, add);
      else if (height === 4) tile4x8(cRow, ldc, aRow, lda, b, depth, add);
      else if (height === 3) tile3x8(cRow, ldc, aRow, lda, b, depth, add);
      else if (height === 2) tile2x8(cRow, ldc, aRow, lda, b, depth, add);
      else tile1x8(cRow, ldc, aRow, lda, b, depth, add);
      rowsLeft -= height;
      cRow += ldc * height;
      aRow += lda * height;
    }
  }
}

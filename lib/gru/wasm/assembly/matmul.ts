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
  const panelBytes = (<usize>depth) << 5;
  let panels = columns >> 3;
  if (rows == 1) {
    for (; panels >= 4; panels -= 4, b += panelBytes * 4, c += 128) tile1x32(c, ldc, a, lda, b, depth, add);
  } else if (rows == 2) {
    for (; panels >= 2; panels -= 2, b += panelBytes * 2, c += 64) tile2x16(c, ldc, a, lda, b, depth, add);
  }
  // Rows are split evenly: 11 rows as 4 + 4 + 3 rather than 5 + 5 + 1, whose last tile would crawl.
  const tiles = (rows + TILE_ROWS - 1) / TILE_ROWS;
  // The panel is the outer loop: 8 columns of b stay in the first-level cache while all rows pass by.
  for (; panels > 0; panels--, b += panelBytes, c += 32) {
    let rowsLeft = rows;
    let cRow = c;
    let aRow = a;
    for (let tilesLeft = tiles; tilesLeft > 0; tilesLeft--) {
      const height = (rowsLeft + tilesLeft - 1) / tilesLeft;
      switch (height) {
        case 1:
          tile1x8(cRow, ldc, aRow, lda, b, depth, add);
          break;
        case 2:
          tile2x8(cRow, ldc, aRow, lda, b, depth, add);
          break;
        case 3:
          tile3x8(cRow, ldc, aRow, lda, b, depth, add);
          break;
        case 4:
          tile4x8(cRow, ldc, aRow, lda, b, depth, add);
          break;
        case 5:
          tile5x8(cRow, ldc, aRow, lda, b, depth, add);
          break;
        default:
          tile6x8(cRow, ldc, aRow, lda, b, depth, add);
      }
      rowsLeft -= height;
      cRow += ldc * height;
      aRow += lda * height;
    }
  }
}

/** Packs a row-major matrix [rows, columns] into panels of 8 columns: [columns / 8, rows, 8]. */
export function packPanels(packed: usize, source: usize, sourceStride: usize, rows: i32, columns: i32): void {
  for (let column = 0; column < columns; column += 8) {
    let from = source + ((<usize>column) << 2);
    for (let row = 0; row < rows; row++, from += sourceStride, packed += 32) {
      v128.store(packed, v128.load(from));
      v128.store(packed, v128.load(from, 16), 16);
    }
  }
}

/** Packs the transpose of a row-major matrix [rows, columns] into panels of 8 of its rows: [rows / 8, columns, 8]. */
export function packTransposed(packed: usize, source: usize, sourceStride: usize, rows: i32, columns: i32): void {
  for (let row = 0; row < rows; row += 8) {
    for (let column = 0; column < columns; column++, packed += 32) {
      let from = source + sourceStride * row + ((<usize>column) << 2);
      for (let i: usize = 0; i < 32; i += 4, from += sourceStride) store<f32>(packed + i, load<f32>(from));
    }
  }
}

/** transposed [columns, count] = the `count` rows of `source` that `index` (int32) names, or the first rows if 0. */
export function transposeRows(
  transposed: usize,
  source: usize,
  sourceStride: usize,
  index: usize,
  count: i32,
  columns: i32,
): void {
  const stride = (<usize>count) << 2;
  for (let row = 0; row < count; row++, transposed += 4) {
    let from = source + sourceStride * (index ? load<i32>(index + ((<usize>row) << 2)) : row);
    let to = transposed;
    for (let column = 0; column < columns; column++, from += 4, to += stride) store<f32>(to, load<f32>(from));
  }
}

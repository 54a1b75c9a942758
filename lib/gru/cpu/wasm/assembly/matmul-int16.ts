import { int16StripBytes } from './pack';
import { int16Tile1x8, int16Tile1x16, int16Tile2x8, int16Tile2x16, int16Tile4x8 } from './tiles.generated';

const TILE_ROWS: i32 = 4;

/** As in matmul.ts; half the bytes. */
const BLOCK_ROWS: i32 = 480;

/**
 * c [rows, columns] += scales [columns] * (a [rows, depth] times b [depth, columns]), where a and b are 16-bit integers.
 * `c` and `scales` are float32; `ldc` and `lda` are bytes from row to row. `depth` is a multiple of 8 as `columns` is;
 * `b` is packed as `int16StripBytes` says.
 * @param block so much of the depth is summed up in int32, which its products must fit; a multiple of 8
 */
export function matmulInt16(
  c: usize,
  ldc: usize,
  a: usize,
  lda: usize,
  b: usize,
  scales: usize,
  rows: i32,
  depth: i32,
  columns: i32,
  block: i32,
): void {
  const strip = int16StripBytes(depth >> 1);
  while (rows > 0) {
    const height = rows >= TILE_ROWS ? TILE_ROWS : rows >= 2 ? 2 : 1;
    const tiles = min(rows, BLOCK_ROWS) / height;
    for (let k = 0; k < depth; k += block) {
      const pairs = min(block, depth - k) >> 1;
      const at = <usize>k;
      multiplyTiles(c, ldc, a + (at << 1), lda, b + (at << 4), strip, scales, height, tiles, pairs, columns >> 3);
    }
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
  b: usize,
  strip: usize,
  scales: usize,
  height: i32,
  tiles: i32,
  pairs: i32,
  strips: i32,
): void {
  let width = height <= 2 ? 2 : 1;
  for (; strips > 0; strips -= width, b += strip * width, c += width << 5, scales += width << 5) {
    if (strips < width) width = 1;
    let cRow = c;
    let aRow = a;
    for (let left = tiles; left > 0; left--, cRow += ldc * height, aRow += lda * height) {
      if (height === 4) int16Tile4x8(cRow, ldc, aRow, lda, b, strip, scales, pairs);
      else if (height === 2 && width === 2) int16Tile2x16(cRow, ldc, aRow, lda, b, strip, scales, pairs);
      else if (height === 2) int16Tile2x8(cRow, ldc, aRow, lda, b, strip, scales, pairs);
      else if (width === 2) int16Tile1x16(cRow, ldc, aRow, lda, b, strip, scales, pairs);
      else int16Tile1x8(cRow, ldc, aRow, lda, b, strip, scales, pairs);
    }
  }
}

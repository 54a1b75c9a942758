import { int16StripBytes } from './pack';

// Tensors in 8 bits a value. `table` is float32 [256], the value of each level.

/** `count` values of `target`, float32, = those of the levels at `source`. */
export function restoreLevels(target: usize, source: usize, table: usize, count: i32): void {
  for (let i: usize = 0; i < <usize>count; i++) {
    store<f32>(target + (i << 2), load<f32>(table + ((<usize>load<u8>(source + i)) << 2)));
  }
}

/** Row i of `target`, float32 [rows, columns], = the values of row slots[i] of `source`; slots is int32 [rows]. */
export function gatherLevels(
  target: usize,
  source: usize,
  table: usize,
  slots: usize,
  rows: i32,
  columns: i32,
): void {
  for (let row = 0; row < rows; row++, slots += 4, target += (<usize>columns) << 2) {
    restoreLevels(target, source + (<usize>columns) * load<i32>(slots), table, columns);
  }
}

/** As `gatherLevels`, in 16-bit integers: each is its level less `zero`, the level of 0. `columns` is a multiple of 8. */
export function gatherIntegers(
  target: usize,
  source: usize,
  zero: i32,
  slots: usize,
  rows: i32,
  columns: i32,
): void {
  const zeros = i16x8.splat(<i16>zero);
  for (let row = 0; row < rows; row++, slots += 4) {
    const from = source + (<usize>columns) * load<i32>(slots);
    for (let i: usize = 0; i < <usize>columns; i += 8, target += 16) {
      v128.store(target, i16x8.sub(v128.load8x8_u(from + i), zeros));
    }
  }
}

/**
 * Packs levels [rows, columns] as 16-bit integers: see int16StripBytes.
 * @param zero the level of 0, which is subtracted
 */
export function packLevels(
  packed: usize,
  source: usize,
  sourceStride: usize,
  rows: i32,
  columns: i32,
  zero: i32,
): void {
  const zeros = i16x8.splat(<i16>zero);
  const pairs = rows >> 1;
  for (let column = 0; column < columns; column += 8) {
    let from = source + column;
    for (let pair = 0; pair < pairs; pair++, from += sourceStride << 1) {
      const to = packed + ((<usize>pair) << 5);
      const first = i16x8.sub(v128.load8x8_u(from), zeros);
      const second = i16x8.sub(v128.load8x8_u(from + sourceStride), zeros);
      v128.store(to, i16x8.shuffle(first, second, 0, 8, 1, 9, 2, 10, 3, 11));
      v128.store(to, i16x8.shuffle(first, second, 4, 12, 5, 13, 6, 14, 7, 15), 16);
    }
    packed += int16StripBytes(pairs);
  }
}

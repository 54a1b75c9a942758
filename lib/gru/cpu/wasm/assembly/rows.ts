/** target += source, `bytes` long, a multiple of 16. */
export function addInto(target: usize, source: usize, bytes: usize): void {
  for (let i: usize = 0; i < bytes; i += 16) {
    v128.store(target + i, f32x4.add(v128.load(target + i), v128.load(source + i)));
  }
}

/** Row slots[i] of `target` += row i of `source`, for `rows` rows of `stride` bytes; slots is int32. */
export function scatterAdd(target: usize, source: usize, slots: usize, rows: i32, stride: usize): void {
  for (let row = 0; row < rows; row++, slots += 4, source += stride) {
    addInto(target + stride * load<i32>(slots), source, stride);
  }
}

/**
 * Row i of `target` = row slots[i] of `source`, for `rows` rows of `stride` bytes.
 * @param targetStride bytes from row to row of `target`
 * @param slots int32 [rows], or 0 to take the rows in order
 */
export function gatherRows(
  target: usize,
  targetStride: usize,
  source: usize,
  slots: usize,
  rows: i32,
  stride: usize,
): void {
  for (let row = 0; row < rows; row++, target += targetStride) {
    const from = slots ? load<i32>(slots + ((<usize>row) << 2)) : row;
    memory.copy(target, source + stride * from, stride);
  }
}

/** Every row of `target` = the row at `source`, `stride` bytes. */
export function repeatRow(target: usize, source: usize, rows: i32, stride: usize): void {
  for (let row = 0; row < rows; row++, target += stride) memory.copy(target, source, stride);
}

/** The row at `target` += the sum of the rows of `source`, `stride` bytes each. */
export function sumRows(target: usize, source: usize, rows: i32, stride: usize): void {
  for (let row = 0; row < rows; row++, source += stride) addInto(target, source, stride);
}

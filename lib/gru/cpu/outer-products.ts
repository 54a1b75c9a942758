import type { Arena } from './arena';
import { packedLength } from './panels';

/** Words whose outer products are summed in one go: their rows stay in the caches. 64 to 256 measure the same. */
const BLOCK_WORDS = 128;

interface Rows {
  address: number;
  /** Bytes from row to row. */
  stride: number;
}

/**
 * target [depth, columns] += sum over `count` rows of the outer product of `left` [depth] and `right` [columns],
 * as matrix products of blocks of rows. `left.index` (int32) names its rows, or 0 takes them in order.
 */
export function addOuterProducts(
  arena: Arena,
  target: number,
  targetStride: number,
  left: Rows & { index: number },
  right: Rows,
  count: number,
  depth: number,
  columns: number,
): void {
  const { engine } = arena;
  const mark = arena.mark();
  const stride = depth * 4 + 64; // one cache line more, so that a column does not fall into one cache set
  const block = arena.allocate((BLOCK_WORDS * stride) / 4);
  const panels = arena.allocate(packedLength(BLOCK_WORDS, columns));
  for (let first = 0; first < count; first += BLOCK_WORDS) {
    const words = Math.min(BLOCK_WORDS, count - first);
    const from = left.index ? left.address : left.address + first * left.stride;
    const index = left.index ? left.index + first * 4 : 0;
    engine.gatherRows(block, stride, from, index, words, left.stride);
    engine.packPanels(panels, right.address + first * right.stride, right.stride, words, columns);
    engine.matmul(target, targetStride, block, 4, stride, panels, depth, words, columns, true);
  }
  arena.release(mark);
}

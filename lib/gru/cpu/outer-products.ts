import type { Arena } from './arena';
import { gatherRows, type Matrix, matmul, pack, packedLength, partOf } from './matrix';

/** Words whose outer products are summed at once: their rows stay in the caches. 64 to 256 measure the same. */
const BLOCK_WORDS = 128;

/**
 * target [m, n] += the sum over k rows of the outer product of `left` [k, m] and `right` [k, n], as matrix products of
 * blocks of rows.
 * @param index address of int32 [k], which row of `left` stands for each; in order where it is not given
 */
export function addOuterProducts(
  arena: Arena,
  [m, n, k]: readonly [m: number, n: number, k: number],
  left: Matrix,
  right: Matrix,
  target: Matrix,
  index = 0,
): void {
  const { engine } = arena;
  const mark = arena.mark();
  const stride = m * 4 + 64; // one cache line more, so that a column does not fall into one cache set
  const block = { address: arena.allocate((BLOCK_WORDS * stride) / 4), stride };
  const packed = arena.allocate(packedLength(BLOCK_WORDS, n));
  for (let first = 0; first < k; first += BLOCK_WORDS) {
    const words = Math.min(BLOCK_WORDS, k - first);
    if (index) gatherRows(engine, left, block, words, index + first * 4);
    else gatherRows(engine, partOf(left, { row: first }), block, words);
    pack(engine, partOf(right, { row: first }), [words, n], packed);
    matmul(engine, [m, n, words], block, packed, target, { transposeA: true, add: true });
  }
  arena.release(mark);
}

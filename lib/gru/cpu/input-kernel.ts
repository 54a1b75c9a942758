import type { EightBitTensor } from '../stored-weights';
import type { Arena } from './arena';
import { type EightBitMatrix, gatherIntegers, levelOfZero } from './eight-bit';
import { int16Length } from './int16-kernels';
import type { Matrix } from './matrix';

/** The input's kernel in 16-bit integers, for an embedding in 8 bits: their products are exact. */
export interface InputKernel {
  /** Address of the packed integers, [units, columns]. */
  packed: number;
  /** Address of float32 [columns], all equal: what a product of two integers is multiplied with. */
  scales: number;
  /** The level of 0 of the kernel, and of the embedding. */
  zero: number;
  embeddingZero: number;
}

/** Products of two 8-bit integers that int32 holds, whatever they are. */
const MOST_PRODUCTS = 2 ** 31 / 256 ** 2;

/**
 * Room for the kernel, which `packInputKernel` fills.
 * @returns undefined where 0 is none of the levels of either tensor, or the products of a column may leave int32
 */
export function allocateInputKernel(
  arena: Arena,
  [units, columns]: readonly [units: number, columns: number],
  kernel: EightBitTensor,
  embedding: EightBitTensor,
): InputKernel | undefined {
  const [zero, embeddingZero] = [levelOfZero(kernel), levelOfZero(embedding)];
  if (zero === undefined || embeddingZero === undefined || units >= MOST_PRODUCTS) return undefined;
  const packed = arena.allocate(int16Length(units, columns));
  const scales = arena.allocate(columns);
  arena.floats(scales, columns).fill(kernel.scale * embedding.scale);
  return { packed, scales, zero, embeddingZero };
}

/** @param kernel [units, columns] */
export function packInputKernel({ engine }: Arena, kernel: EightBitMatrix, units: number, to: InputKernel): void {
  engine.packLevels(to.packed, kernel.levels, kernel.columns, units, kernel.columns, to.zero);
}

/**
 * sums [count, columns] += rows of an embedding times a kernel [units, columns].
 * @param rows address of int32 [count], which rows of the embedding
 */
export function addInputProducts(
  arena: Arena,
  embedding: EightBitMatrix,
  rows: number,
  { packed, scales, embeddingZero }: InputKernel,
  sums: Matrix,
  count: number,
): void {
  const mark = arena.mark();
  const units = embedding.columns;
  const bytes = units * 2;
  const integers = arena.allocate((count * bytes) / 4);
  gatherIntegers(arena, embedding, embeddingZero, integers, count, rows);
  const columns = sums.stride / 4;
  arena.engine.matmulInt16(sums.address, sums.stride, integers, bytes, packed, scales, count, units, columns, units);
  arena.release(mark);
}

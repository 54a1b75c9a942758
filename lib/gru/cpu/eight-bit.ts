import { type EightBitTensor, valuesOfLevels } from '../stored-weights';
import type { Arena } from './arena';
import type { Matrix } from './matrix';

/** A matrix of 8-bit values in the engine's memory. */
export interface EightBitMatrix {
  /** Address of uint8 [rows, columns]. */
  levels: number;
  columns: number;
  /** Address of float32 [256], the value of each level. */
  table: number;
}

/** The level of 0; undefined where 0 lies between two levels or outside of them. */
export function levelOfZero({ scale, min }: Omit<EightBitTensor, 'levels'>): number | undefined {
  const zero = Math.round(-min / scale);
  return scale > 0 && zero >= 0 && zero < 256 && Math.abs(-min / scale - zero) < 1e-3 ? zero : undefined;
}

/** Copies a tensor in as it is stored. */
export function putLevels(arena: Arena, tensor: EightBitTensor, columns: number): EightBitMatrix {
  const table = arena.allocate(256);
  arena.floats(table, 256).set(valuesOfLevels(tensor));
  const count = tensor.levels.length;
  const levels = arena.allocate(Math.ceil(count / 4));
  new Uint8Array(arena.engine.memory.buffer, levels, count).set(tensor.levels);
  return { levels, columns, table };
}

/** As `gatherRows`, in 16-bit integers: each is its level less `zero`, the level of 0. @param to their address */
export function gatherIntegers(
  { engine }: Arena,
  { levels, columns }: EightBitMatrix,
  zero: number,
  to: number,
  count: number,
  index: number,
): void {
  engine.gatherIntegers(to, levels, zero, index, count, columns);
}

/** As `gatherRows`, in float32. */
export function gatherLevels(
  { engine }: Arena,
  { levels, columns, table }: EightBitMatrix,
  to: Matrix,
  count: number,
  index: number,
): void {
  engine.gatherLevels(to.address, levels, table, index, count, columns);
}

import type { LayerGraph } from '../layers';

/** Words of a sequence where the model states no length: a chain of convolutions and poolings may need so many. */
const LENGTH = 64;
const ROWS = 2;
/** Of an output, or of 1 where it is smaller. A GPU adds in another order, and its functions are less exact. */
const TOLERANCE = 1e-3;

/** Sequences that are always the same, the second one padded in front: a GPU must give for them what the CPU gives. */
export function canaryOf({ words, length = LENGTH }: Pick<LayerGraph, 'words' | 'length'>): number[][] {
  const wordAt = (row: number, at: number) => (row > 0 && at < length / 2 ? 0 : (7 * at + 3 * row + 1) % words);
  return Array.from({ length: ROWS }, (_, row) => Array.from({ length }, (__, at) => wordAt(row, at)));
}

/** Whether a GPU's outputs are those of the CPU. What is no number there says nothing. */
export const isClose = (actual: ArrayLike<number>, expected: ArrayLike<number>): boolean =>
  Array.from(expected).every(
    (value, i) => Number.isNaN(value) || Math.abs(actual[i]! - value) <= TOLERANCE * Math.max(1, Math.abs(value)),
  );

import type { Arena } from './arena';
import type { GruTensors } from './tensor-addresses';

/**
 * The recurrent kernel in 16-bit integers, for the forward pass of gru-int16.ts. A state in [-1, 1] is the integer
 * nearest to `levels` times it, and a column of the kernel is integers times a scale of its own.
 */
export interface Int16Kernels {
  /** Addresses of the packed integers of update and reset gate, [hidden, 2 hidden], and of their scales, [2 hidden]. */
  zr: number;
  zrScales: number;
  /** Likewise of the candidate, [hidden, hidden] and [hidden]. */
  candidate: number;
  candidateScales: number;
  /** Of the hidden units, so many at a time are summed up in int32. */
  block: number;
  levels: number;
}

const INT16 = 32_767;
/** Of int32, in which products are summed up. */
const LARGEST_SUM = 2 ** 31 - 1;
/** Weights that were stored in 8 bits are this many steps of one scale at most. */
const STEPS_OF_8_BITS = 255;
/** Products of 8-bit weights and states of 16 bits that int32 holds, whatever they are; a multiple of 8. */
const BLOCK_OF_8_BITS = 256;
/** Of rounded weights fewer are summed up at a time, so that each has more steps. */
const BLOCK_OF_ROUNDED = 64;
/** Levels of a state where the weights are rounded, too: more of them would leave fewer steps to the weights. */
const LEVELS_BESIDE_ROUNDED = 16_383;

const bytesOfStrip = (depth: number) => depth * 16 + 64;
/** In values of 4 bytes; see `int16StripBytes` of wasm/assembly/pack.ts. */
const packedLength = (depth: number, columns: number) => ((columns / 8) * bytesOfStrip(depth)) / 4;

/** Room for the kernels, which `packInt16Kernels` fills. */
export function allocateInt16Kernels(arena: Arena, { hidden }: GruTensors): Int16Kernels {
  return {
    zr: arena.allocate(packedLength(hidden, hidden * 2)),
    zrScales: arena.allocate(hidden * 2),
    candidate: arena.allocate(packedLength(hidden, hidden)),
    candidateScales: arena.allocate(hidden),
    block: 0,
    levels: 0,
  };
}

/**
 * Rounds the recurrent kernel to integers and packs them. Weights that were stored in 8 bits are exact.
 * @returns whether no sum of products can leave int32, whatever the states
 */
export function packInt16Kernels(arena: Arena, { recurrentKernel, hidden }: GruTensors, to: Int16Kernels): boolean {
  const weights = arena.floats(recurrentKernel.address, hidden * hidden * 3);
  const columns = Array.from({ length: hidden * 3 }, (_, column) => columnOf(weights, column, hidden));
  const step = stepOf8Bits(weights);
  to.block = step === undefined ? BLOCK_OF_ROUNDED : BLOCK_OF_8_BITS;
  to.levels = step === undefined ? LEVELS_BESIDE_ROUNDED : INT16;
  const stepOf = (column: Float32Array) => step ?? stepOfColumn(column, to);
  return (
    packColumns(arena, columns.slice(0, hidden * 2), stepOf, { ...to, packed: to.zr, scales: to.zrScales }) &&
    packColumns(arena, columns.slice(hidden * 2), stepOf, { ...to, packed: to.candidate, scales: to.candidateScales })
  );
}

const columnOf = (weights: Float32Array, column: number, hidden: number) =>
  Float32Array.from({ length: hidden }, (_, row) => weights[row * hidden * 3 + column]!);

/** The step of weights that were stored in 8 bits, as bundle/quantize.ts does; undefined for others. */
function stepOf8Bits(weights: Float32Array): number | undefined {
  let [low, high] = [0, 0];
  for (const weight of weights) {
    low = Math.min(low, weight);
    high = Math.max(high, weight);
  }
  const step = (high - low) / STEPS_OF_8_BITS;
  const isStep = (steps: number) => Math.abs(steps - Math.round(steps)) < 1e-3;
  return step > 0 && weights.every((weight) => isStep(weight / step)) ? step : undefined;
}

type Limits = Pick<Int16Kernels, 'block' | 'levels'>;

/** The smallest step that keeps the sum of each block's products, and each weight, within its integers. */
function stepOfColumn(column: Float32Array, { block, levels }: Limits): number {
  const largest = column.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  // Each weight may be rounded up by half a step.
  return Math.max(largest / INT16, greatestBlock(column, block) / (LARGEST_SUM / levels - block / 2)) || 1;
}

/** The greatest sum of the sizes of a block's values. */
function greatestBlock(column: ArrayLike<number>, block: number): number {
  let greatest = 0;
  for (let from = 0; from < column.length; from += block) {
    let sum = 0;
    for (let row = from; row < Math.min(from + block, column.length); row++) sum += Math.abs(column[row]!);
    greatest = Math.max(greatest, sum);
  }
  return greatest;
}

/** @returns whether all sums stay within int32 */
function packColumns(
  arena: Arena,
  columns: readonly Float32Array[],
  stepOf: (column: Float32Array) => number,
  to: Limits & { packed: number; scales: number },
): boolean {
  const hidden = columns[0]!.length;
  const { buffer } = arena.engine.memory;
  const scales = arena.floats(to.scales, columns.length);
  return columns.every((column, place) => {
    const step = stepOf(column);
    scales[place] = step / to.levels;
    const strip = to.packed + (place >> 3) * bytesOfStrip(hidden);
    const integers = new Int16Array(buffer, strip, hidden * 8);
    const rounded = column.map((weight) => Math.round(weight / step));
    rounded.forEach((integer, row) => {
      integers[(row >> 1) * 16 + (place & 7) * 2 + (row & 1)] = integer;
    });
    return greatestBlock(rounded, to.block) * to.levels <= LARGEST_SUM;
  });
}

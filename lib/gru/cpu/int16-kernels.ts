import type { EightBitTensor } from '../stored-weights';
import type { Arena } from './arena';
import { type EightBitMatrix, levelOfZero } from './eight-bit';
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
  /** All weights are multiples of it, where they were stored in 8 bits. */
  step: number | undefined;
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
/** Of a packed matrix, in values of 4 bytes; see `int16StripBytes` of wasm/assembly/pack.ts. */
export const int16Length = (depth: number, columns: number) => ((columns / 8) * bytesOfStrip(depth)) / 4;

/** Room for the kernels, which `packInt16Kernels` fills. */
export function allocateInt16Kernels(arena: Arena, { hidden }: GruTensors): Int16Kernels {
  return {
    zr: arena.allocate(int16Length(hidden, hidden * 2)),
    zrScales: arena.allocate(hidden * 2),
    candidate: arena.allocate(int16Length(hidden, hidden)),
    candidateScales: arena.allocate(hidden),
    block: 0,
    levels: 0,
    step: undefined,
  };
}

/**
 * Rounds the recurrent kernel to integers and packs them. Weights that were stored in 8 bits are exact.
 * @returns whether no sum of products can leave int32, whatever the states
 */
export function packInt16Kernels(arena: Arena, { recurrentKernel, hidden }: GruTensors, to: Int16Kernels): boolean {
  const columns = hidden * 3;
  const weights = arena.floats(recurrentKernel.address, hidden * columns);
  const step = stepOf8Bits(weights);
  to.block = step === undefined ? BLOCK_OF_ROUNDED : BLOCK_OF_8_BITS;
  to.step = step;
  to.levels = step === undefined ? LEVELS_BESIDE_ROUNDED : INT16;
  const steps = step === undefined ? stepsOfColumns(weights, columns, to) : new Float64Array(columns).fill(step);
  const integers = new Int16Array(weights.length);
  for (let i = 0; i < integers.length; i++) integers[i] = Math.round(weights[i]! / steps[i % columns]!);
  packColumns(arena, integers, { from: 0, to: hidden * 2, packed: to.zr, hidden });
  packColumns(arena, integers, { from: hidden * 2, to: columns, packed: to.candidate, hidden });
  const scales = Float32Array.from(steps, (each) => each / to.levels);
  arena.floats(to.zrScales, hidden * 2).set(scales.subarray(0, hidden * 2));
  arena.floats(to.candidateScales, hidden).set(scales.subarray(hidden * 2));
  return greatestBlocks(integers, columns, to.block).every((sum) => sum * to.levels <= LARGEST_SUM);
}

/**
 * As `packInt16Kernels`, of the kernel as it is stored, [hidden, 3 hidden]: without what restoring it may round.
 * @returns false where 0 is none of the levels
 */
export function packInt16Levels(
  arena: Arena,
  { levels, columns }: EightBitMatrix,
  stored: EightBitTensor,
  to: Int16Kernels,
): boolean {
  const zero = levelOfZero(stored);
  if (zero === undefined) return false;
  const hidden = columns / 3;
  to.block = BLOCK_OF_8_BITS;
  to.levels = INT16;
  to.step = stored.scale;
  arena.engine.packLevels(to.zr, levels, columns, hidden, hidden * 2, zero);
  arena.engine.packLevels(to.candidate, levels + hidden * 2, columns, hidden, hidden, zero);
  arena.floats(to.zrScales, hidden * 2).fill(stored.scale / INT16);
  arena.floats(to.candidateScales, hidden).fill(stored.scale / INT16);
  return true;
}

/** The step of weights that were stored in 8 bits, as bundle/quantize.ts does; undefined for others. */
function stepOf8Bits(weights: Float32Array): number | undefined {
  let [low, high] = [0, 0];
  for (let i = 0; i < weights.length; i++) {
    if (weights[i]! < low) low = weights[i]!;
    if (weights[i]! > high) high = weights[i]!;
  }
  const step = (high - low) / STEPS_OF_8_BITS;
  if (step === 0) return undefined;
  for (let i = 0; i < weights.length; i++) {
    const steps = weights[i]! / step;
    if (Math.abs(steps - Math.round(steps)) >= 1e-3) return undefined;
  }
  return step;
}

/** For each column, the smallest step that keeps the sum of each block's products, and each weight, within its integers. */
function stepsOfColumns(weights: Float32Array, columns: number, { block, levels }: Int16Kernels): Float64Array {
  const largest = new Float64Array(columns);
  for (let i = 0; i < weights.length; i++) {
    const column = i % columns;
    largest[column] = Math.max(largest[column]!, Math.abs(weights[i]!));
  }
  // Each weight may be rounded up by half a step.
  const most = LARGEST_SUM / levels - block / 2;
  const sums = greatestBlocks(weights, columns, block);
  return largest.map((size, column) => Math.max(size / INT16, sums[column]! / most) || 1);
}

/** For each column, the greatest sum of the sizes of a block's values. */
function greatestBlocks(values: Float32Array | Int16Array, columns: number, block: number): Float64Array {
  const greatest = new Float64Array(columns);
  for (let from = 0; from < values.length; from += block * columns) {
    const sums = new Float64Array(columns);
    const end = Math.min(values.length, from + block * columns);
    for (let i = from; i < end; i++) sums[i % columns]! += Math.abs(values[i]!);
    for (let column = 0; column < columns; column++) greatest[column] = Math.max(greatest[column]!, sums[column]!);
  }
  return greatest;
}

/** Packs the columns from `from` to `to` of integers [hidden, 3 hidden]. */
function packColumns(
  arena: Arena,
  integers: Int16Array,
  { from, to, packed, hidden }: { from: number; to: number; packed: number; hidden: number },
): void {
  for (let column = from; column < to; column += 8) {
    const strip = packed + ((column - from) >> 3) * bytesOfStrip(hidden);
    const target = new Int16Array(arena.engine.memory.buffer, strip, hidden * 8);
    for (let row = 0; row < hidden; row++) {
      const source = row * hidden * 3 + column;
      const pair = (row >> 1) * 16 + (row & 1);
      for (let k = 0; k < 8; k++) target[pair + k * 2] = integers[source + k]!;
    }
  }
}

import type { GruExports } from './exports';

/** A row-major matrix of float32 in the engine's memory; its shape comes with each operation. */
export interface Matrix {
  /** Of its first value, in bytes. */
  address: number;
  /** Bytes from row to row. */
  stride: number;
}

/** A matrix whose rows of so many values lie one right after the other. */
export const matrixAt = (address: number, columns: number): Matrix => ({ address, stride: columns * 4 });

/** The part of a matrix from this row and column on. */
export const partOf = ({ address, stride }: Matrix, { row = 0, column = 0 }: { row?: number; column?: number }) => ({
  address: address + row * stride + column * 4,
  stride,
});

export interface MatmulOptions {
  /** `a` holds [k, m] instead of [m, k]. */
  transposeA?: boolean;
  /** The product is added to `c` instead of replacing it. */
  add?: boolean;
}

/**
 * c [m, n] = a [m, k] times b [k, n].
 * @param b address of a packed matrix: see `pack`
 */
export function matmul(
  engine: GruExports,
  [m, n, k]: readonly [m: number, n: number, k: number],
  a: Matrix,
  b: number,
  c: Matrix,
  { transposeA = false, add = false }: MatmulOptions = {},
): void {
  const toNextRow = transposeA ? 4 : a.stride;
  const toNextColumn = transposeA ? a.stride : 4;
  engine.matmul(c.address, c.stride, a.address, toNextRow, toNextColumn, b, m, k, n, add);
}

/** Floats of a packed matrix [rows, columns], as wasm/assembly/pack.ts lays it out; `columns` is a multiple of 8. */
export const packedLength = (rows: number, columns: number) => (columns / 8) * (rows * 8 + 16);

type Shape = readonly [rows: number, columns: number];

/**
 * Packs a matrix for `matmul`.
 * @param to address of room for `packedLength(rows, columns)` floats
 */
export function pack(engine: GruExports, { address, stride }: Matrix, [rows, columns]: Shape, to: number): void {
  engine.pack(to, address, stride, rows, columns);
}

/**
 * Packs the transpose of a matrix.
 * @param shape of the matrix as it lies, before it is transposed
 * @param to address of room for `packedLength(columns, rows)` floats
 */
export function packTransposed(
  engine: GruExports,
  { address, stride }: Matrix,
  [rows, columns]: Shape,
  to: number,
): void {
  engine.packTransposed(to, address, stride, rows, columns);
}

/**
 * Copies `count` whole rows.
 * @param index address of int32 [count], which rows; in order where it is not given
 */
export function gatherRows(engine: GruExports, from: Matrix, to: Matrix, count: number, index = 0): void {
  engine.gatherRows(to.address, to.stride, from.address, index, count, from.stride);
}

/**
 * Adds `count` whole rows of `from` to rows of `to`, which have the same stride.
 * @param index address of int32 [count]: to which row each is added
 */
export function scatterAdd(engine: GruExports, from: Matrix, to: Matrix, count: number, index: number): void {
  engine.scatterAdd(to.address, from.address, index, count, from.stride);
}

import { DEPTH, type MatmulFlags, matmulProgram, SUM_CHUNKS, TILE } from './matmul-program';
import type { Recorder } from './recorder';

/** A row-major matrix in a buffer; its shape comes with each product. */
export interface Matrix {
  buffer: GPUBuffer;
  /** Floats before its first element. */
  offset?: number;
  /** Floats from row to row. */
  stride: number;
}

export interface MatmulOptions {
  /** The buffer holds a [k, m] instead of [m, k], so that its rows are summed over. */
  transposeA?: boolean;
  /** The buffer holds b [n, k] instead of [k, n]. */
  transposeB?: boolean;
  /** uint32: the stored row of `a` that is used as each row, for example the embeddings of a batch's words. */
  rowsOfA?: GPUBuffer;
  /** uint32 [m]: the row of `c` that each row of the product is written to. Other rows of `c` are left as they are. */
  rowsOfC?: GPUBuffer;
  /** Floats [n]: added to every row. */
  bias?: GPUBufferBinding;
  /** uint32 [1]: how many stored rows of `a` are used, where only the GPU knows it; the shape is then an upper bound. */
  count?: GPUBuffer;
}

/** Workgroups that use a whole GPU: a long depth is split until there are about as many. */
const BUSY = 256;

const tiles = (n: number) => Math.ceil(n / TILE);

type Shape = readonly [m: number, n: number, k: number];

function record(
  recorder: Recorder,
  [m, n, k]: Shape,
  a: Matrix,
  b: Matrix,
  c: Matrix,
  { chunks = 1, ...options }: MatmulOptions & { chunks?: number },
): void {
  const { transposeA, transposeB, rowsOfA, rowsOfC, bias, count } = options;
  const flags: MatmulFlags = {
    transposeA: Boolean(transposeA),
    transposeB: Boolean(transposeB),
    rowsOfA: Boolean(rowsOfA),
    rowsOfC: Boolean(rowsOfC),
    bias: Boolean(bias),
    count: Boolean(count),
  };
  const extras = [rowsOfA, rowsOfC, bias, count].filter((buffer) => buffer !== undefined);
  const at = [a, b, c].flatMap(({ offset = 0, stride }) => [offset, stride]);
  recorder.run(
    matmulProgram(flags, chunks > 1),
    [a.buffer, b.buffer, c.buffer, ...extras],
    Uint32Array.of(m, n, k, ...at, Math.ceil(k / chunks)),
    [tiles(n), tiles(m), chunks],
  );
}

/** c [m, n] = a [m, k] times b [k, n]. */
export function matmul(
  recorder: Recorder,
  shape: Shape,
  a: Matrix,
  b: Matrix,
  c: Matrix,
  options: MatmulOptions = {},
): void {
  const [m, n] = shape;
  if (m > 0 && n > 0) record(recorder, shape, a, b, c, options);
}

export interface OverWordsOptions extends Pick<MatmulOptions, 'rowsOfA' | 'count'> {
  /** @returns a buffer of at least so many floats */
  partials: (length: number) => GPUBuffer;
}

/**
 * c [m, n] = a [k, m] transposed times b [k, n], with a long depth k, as in the gradient of a weight, which sums over
 * all words: chunks of it are computed in parallel and then added, always in the same order.
 */
export function matmulOverWords(
  recorder: Recorder,
  shape: Shape,
  a: Matrix,
  b: Matrix,
  c: Matrix,
  { partials, ...options }: OverWordsOptions,
): void {
  const [m, n, k] = shape;
  const chunks = Math.max(1, Math.min(Math.floor(BUSY / (tiles(m) * tiles(n))), Math.ceil(k / (4 * DEPTH))));
  if (chunks === 1) {
    record(recorder, shape, a, b, c, { ...options, transposeA: true });
    return;
  }
  const buffer = partials(chunks * m * n);
  record(recorder, shape, a, b, { buffer, stride: n }, { ...options, transposeA: true, chunks });
  recorder.run(SUM_CHUNKS, [buffer, c.buffer], Uint32Array.of(m, n, chunks, c.offset ?? 0, c.stride), [
    Math.ceil((m * n) / 64),
  ]);
}

import type { Program, Recorder } from './recorder';

/** A matrix in a buffer, row-major; its shape comes with the product. */
export interface Matrix {
  buffer: GPUBuffer;
  /** Floats before its first element. */
  offset?: number;
  /** Floats from row to row. */
  stride: number;
}

export interface MatmulOptions {
  /** The buffer holds a [k, m] instead of [m, k]: its rows are what is summed over. */
  transposeA?: boolean;
  /** The buffer holds b [n, k] instead of [k, n]. */
  transposeB?: boolean;
  /** uint32: which stored row of `a` stands for each row, e.g. the embeddings of the words of a batch. */
  rowsOfA?: GPUBuffer;
  /** uint32 [m]: to which row of `c` each row of the product goes. Rows that are not named keep what they hold. */
  rowsOfC?: GPUBuffer;
  /** Floats [n]: added to every row. */
  bias?: GPUBufferBinding;
  /** uint32 [1]: how many of the stored rows of `a` count, where only the GPU knows; the call's shape is the most. */
  count?: GPUBuffer;
}

/** A workgroup computes a tile of 64 x 64, DEPTH of the sum at a time; each of its 16 x 16 threads a square of 4 x 4. */
const [TILE, DEPTH, THREADS, SQUARE] = [64, 16, 16, 4];

/** Workgroups that keep a GPU busy: the depth is split until there are about as many, where splitting is allowed. */
const BUSY = 256;

/**
 * The product in tiles of workgroup memory. With `split`, workgroups along z take chunks of the depth and write partial
 * products one behind the other. Every flag is baked into the code; the shapes are not.
 */
function matmulProgram(
  { transposeA, transposeB, rowsOfA, rowsOfC, bias, count }: Record<keyof MatmulOptions, boolean>,
  split: boolean,
): Program {
  const extras = [rowsOfA && 'rowsOfA', rowsOfC && 'rowsOfC', bias && 'bias', count && 'count'].filter(Boolean);
  const declarations = extras.map(
    (name, i) => `@group(0) @binding(${i + 4}) var<storage, read> ${name}: array<${name === 'bias' ? 'f32' : 'u32'}>;`,
  );
  // Neighbouring threads read neighbouring floats, whichever way a matrix lies.
  const alongDepth = `let depth = at % ${DEPTH}u; let side = at / ${DEPTH}u;`;
  const alongSide = `let depth = at / ${TILE}u; let side = at % ${TILE}u;`;
  const [storedRow, storedColumn] = transposeA ? ['k', 'i'] : ['i', 'k'];
  const code = `
struct Parameters {
  m: u32, n: u32, k: u32,
  aOffset: u32, aStride: u32, bOffset: u32, bStride: u32, cOffset: u32, cStride: u32,
  chunk: u32,
}
@group(0) @binding(0) var<uniform> p: Parameters;
@group(0) @binding(1) var<storage, read> a: array<f32>;
@group(0) @binding(2) var<storage, read> b: array<f32>;
@group(0) @binding(3) var<storage, read_write> c: array<f32>;
${declarations.join('\n')}
var<workgroup> tileA: array<f32, ${TILE * DEPTH}>;
var<workgroup> tileB: array<f32, ${TILE * DEPTH}>;

@compute @workgroup_size(${THREADS}, ${THREADS})
fn main(
  @builtin(workgroup_id) group: vec3u,
  @builtin(local_invocation_id) local: vec3u,
  @builtin(local_invocation_index) thread: u32,
) {
  let m = ${count && !transposeA ? 'min(p.m, count[0])' : 'p.m'};
  let depthEnd = ${count && transposeA ? 'min(p.k, count[0])' : 'p.k'};
  let firstRow = group.y * ${TILE}u;
  let firstColumn = group.x * ${TILE}u;
  let chunkStart = ${split ? 'group.z * p.chunk' : '0u'};
  let chunkEnd = ${split ? 'min(depthEnd, chunkStart + p.chunk)' : 'depthEnd'};
  if (firstRow >= m) { return; }
  var sums: array<vec4f, ${SQUARE}>;
  for (var first = chunkStart; first < chunkEnd; first += ${DEPTH}u) {
    for (var at = thread; at < ${TILE * DEPTH}u; at += ${THREADS * THREADS}u) {
      {
        ${transposeA ? alongSide : alongDepth}
        let i = firstRow + side;
        let k = first + depth;
        var value = 0.0;
        if (i < m && k < chunkEnd) {
          value = a[p.aOffset + ${rowsOfA ? `rowsOfA[${storedRow}]` : storedRow} * p.aStride + ${storedColumn}];
        }
        tileA[depth * ${TILE}u + side] = value;
      }
      {
        ${transposeB ? alongDepth : alongSide}
        let j = firstColumn + side;
        let k = first + depth;
        var value = 0.0;
        if (j < p.n && k < chunkEnd) { value = b[p.bOffset + ${transposeB ? 'j * p.bStride + k' : 'k * p.bStride + j'}]; }
        tileB[depth * ${TILE}u + side] = value;
      }
    }
    workgroupBarrier();
    for (var depth = 0u; depth < ${DEPTH}u; depth++) {
      let atB = depth * ${TILE}u + local.x * ${SQUARE}u;
      let right = vec4f(tileB[atB], tileB[atB + 1u], tileB[atB + 2u], tileB[atB + 3u]);
      for (var row = 0u; row < ${SQUARE}u; row++) {
        sums[row] += tileA[depth * ${TILE}u + local.y * ${SQUARE}u + row] * right;
      }
    }
    workgroupBarrier();
  }
  for (var row = 0u; row < ${SQUARE}u; row++) {
    let i = firstRow + local.y * ${SQUARE}u + row;
    if (i >= m) { break; }
    let atC = p.cOffset + ${rowsOfC ? 'rowsOfC[i]' : 'i'} * p.cStride${split ? ' + group.z * p.m * p.n' : ''};
    for (var lane = 0u; lane < ${SQUARE}u; lane++) {
      let j = firstColumn + local.x * ${SQUARE}u + lane;
      if (j < p.n) { c[atC + j] = sums[row][lane]${bias ? ' + bias[j]' : ''}; }
    }
  }
}`;
  return { label: 'matmul', code };
}

const tiles = (n: number) => Math.ceil(n / TILE);

function record(
  recorder: Recorder,
  [m, n, k]: readonly [m: number, n: number, k: number],
  a: Matrix,
  b: Matrix,
  c: Matrix,
  options: MatmulOptions,
  chunks: number,
): void {
  const { transposeA, transposeB, rowsOfA, rowsOfC, bias, count } = options;
  const flags = {
    ...{ transposeA: Boolean(transposeA), transposeB: Boolean(transposeB) },
    ...{ rowsOfA: Boolean(rowsOfA), rowsOfC: Boolean(rowsOfC), bias: Boolean(bias), count: Boolean(count) },
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
  shape: readonly [m: number, n: number, k: number],
  a: Matrix,
  b: Matrix,
  c: Matrix,
  options: MatmulOptions = {},
): void {
  const [m, n] = shape;
  if (m > 0 && n > 0) record(recorder, shape, a, b, c, options, 1);
}

/**
 * c [m, n] = the product of a long depth, as of the gradient of a weight, which sums over all words: chunks of it are
 * computed side by side and then added, always in the same order.
 * @param partials gives a buffer of at least so many floats
 */
export function matmulOverWords(
  recorder: Recorder,
  shape: readonly [m: number, n: number, k: number],
  a: Matrix,
  b: Matrix,
  c: Matrix,
  options: Pick<MatmulOptions, 'rowsOfA' | 'count'>,
  partials: (length: number) => GPUBuffer,
): void {
  const [m, n, k] = shape;
  const chunks = Math.max(1, Math.min(Math.floor(BUSY / (tiles(m) * tiles(n))), Math.ceil(k / (4 * DEPTH))));
  if (chunks === 1) {
    record(recorder, shape, a, b, c, { ...options, transposeA: true }, 1);
    return;
  }
  const buffer = partials(chunks * m * n);
  record(recorder, shape, a, b, { buffer, stride: n }, { ...options, transposeA: true }, chunks);
  recorder.run(SUM_CHUNKS, [buffer, c.buffer], Uint32Array.of(m, n, chunks, c.offset ?? 0, c.stride), [
    Math.ceil((m * n) / 64),
  ]);
}

const SUM_CHUNKS: Program = {
  label: 'sum of chunks',
  code: `
struct Parameters { m: u32, n: u32, chunks: u32, cOffset: u32, cStride: u32 }
@group(0) @binding(0) var<uniform> p: Parameters;
@group(0) @binding(1) var<storage, read> partials: array<f32>;
@group(0) @binding(2) var<storage, read_write> c: array<f32>;
@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let size = p.m * p.n;
  if (id.x >= size) { return; }
  var sum = 0.0;
  for (var chunk = 0u; chunk < p.chunks; chunk++) { sum += partials[chunk * size + id.x]; }
  c[p.cOffset + id.x / p.n * p.cStride + id.x % p.n] = sum;
}`,
};

import type { Program } from './recorder';

/** Which options of `matmul` are used. */
export type MatmulFlags = Record<'transposeA' | 'transposeB' | 'rowsOfA' | 'rowsOfC' | 'bias' | 'count', boolean>;

/** A workgroup computes a tile of 64 x 64, DEPTH terms of the sum at a time; each of its 16 x 16 threads 4 x 4 of it. */
export const [TILE, DEPTH] = [64, 16];
const [THREADS, SQUARE] = [16, 4];

/**
 * The product in tiles of workgroup memory. With `split`, workgroups along z compute chunks of the depth and write
 * partial products one after the other. The flags are constants of the code; the shapes are parameters.
 */
export function matmulProgram(
  { transposeA, transposeB, rowsOfA, rowsOfC, bias, count }: MatmulFlags,
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

/** Adds the partial products up: c [m, n] = the sum of `chunks` matrices [m, n] that lie one after the other. */
export const SUM_CHUNKS: Program = {
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

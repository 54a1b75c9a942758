import type { Program } from './recorder';

// Both programs walk through time inside the shader. A workgroup takes a few sequences ("rows") of similar length and
// keeps their states in workgroup memory; at every step its threads read the recurrent weights once and use each for all
// of these rows. Units come in quads (vec4f): a thread owns a quad of columns, so that neighbouring threads read
// neighbouring weights. Where there are fewer quads than threads, the depth of the product is cut into slices, whose
// partial sums are added when they are used.
//
// Sequences lie one after the other without padding; `spans` holds the first word and the length of each. The state
// after word w is row w + 1 of `states`; row 0 is the zero state before every first word. Gates lie side by side in a
// row: update z, reset r, candidate c.
//
// A barrier stands wherever a thread is about to read workgroup memory that others have written, or to overwrite what
// they may still read. `steps` comes from read-only storage at an address that is the same for the whole workgroup: WGSL
// allows barriers in a loop only under such uniform bounds.

export interface RecurrenceShape {
  /** Hidden units, a multiple of 4. */
  hidden: number;
  /** Sequences per workgroup. */
  rows: number;
  /** Threads per workgroup. */
  threads: number;
}

/** One product of the rows in workgroup memory with a matrix in storage; all sizes in quads but `firstRow`. */
interface Product {
  name: string;
  /** The workgroup array that holds the rows, quads from row to row of it, and where in a row to begin. */
  source: string;
  sourceStride: number;
  sourceOffset: number;
  depth: number;
  columns: number;
  /** The matrix, quads from row to row of it, and where in it to begin. */
  matrix: string;
  matrixStride: number;
  firstRow: number;
  firstColumn: number;
}

const slicesOf = ({ depth, columns }: Product, threads: number) =>
  Math.max(1, Math.min(depth, Math.floor(threads / columns)));

/** Quads of workgroup memory for the sums of every slice of the largest product. */
const partialLength = (products: readonly Product[], { rows, threads }: RecurrenceShape) =>
  rows * Math.max(...products.map((product) => slicesOf(product, threads) * product.columns));

/** `NAME(thread)` leaves the sums of the slices in `partial`; `NAME_sum(row, quad)` adds them up. */
function writeProduct(product: Product, { rows, threads }: RecurrenceShape): string {
  const { name, source, sourceStride, sourceOffset, depth, columns } = product;
  const { matrix, matrixStride, firstRow, firstColumn } = product;
  const slices = slicesOf(product, threads);
  const perSlice = Math.ceil(depth / slices);
  const eachRow = (write: (row: number) => string) =>
    Array.from({ length: rows }, (_, row) => write(row)).join('\n      ');
  return `
fn ${name}(thread: u32) {
  for (var i = thread; i < ${slices * columns}u; i += ${threads}u) {
    let quad = i % ${columns}u;
    let slice = i / ${columns}u;
    ${eachRow((row) => `var sum${row} = vec4f();`)}
    let end = min((slice + 1u) * ${perSlice}u, ${depth}u);
    for (var k = slice * ${perSlice}u; k < end; k++) {
      let at = (${firstRow}u + k * 4u) * ${matrixStride}u + ${firstColumn}u + quad;
      let w0 = ${matrix}[at];
      let w1 = ${matrix}[at + ${matrixStride}u];
      let w2 = ${matrix}[at + ${2 * matrixStride}u];
      let w3 = ${matrix}[at + ${3 * matrixStride}u];
      ${eachRow(
        (row) =>
          `let x${row} = ${source}[${row * sourceStride + sourceOffset}u + k]; ` +
          `sum${row} += x${row}.x * w0 + x${row}.y * w1 + x${row}.z * w2 + x${row}.w * w3;`,
      )}
    }
    ${eachRow((row) => `partial[(slice * ${rows}u + ${row}u) * ${columns}u + quad] = sum${row};`)}
  }
}
fn ${name}_sum(row: u32, quad: u32) -> vec4f {
  var sum = partial[row * ${columns}u + quad];
  for (var slice = 1u; slice < ${slices}u; slice++) { sum += partial[(slice * ${rows}u + row) * ${columns}u + quad]; }
  return sum;
}`;
}

// Written with exp, which WGSL holds to a few units in the last place; its own tanh may be off by 1e-5. The bounds keep
// exp finite; beyond them both functions are flat in single precision.
const ACTIVATIONS = `
fn sigmoid4(x: vec4f) -> vec4f { return 1.0 / (1.0 + exp(-clamp(x, vec4f(-40.0), vec4f(40.0)))); }
fn tanh4(x: vec4f) -> vec4f { return 1.0 - 2.0 / (1.0 + exp(2.0 * clamp(x, vec4f(-20.0), vec4f(20.0)))); }`;

/** The signature of `main`, and the rows of this workgroup: `span` of each, `steps` of the longest. */
const begin = ({ rows, threads }: RecurrenceShape) => `
@compute @workgroup_size(${threads})
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) thread: u32) {
  let firstRow = group.x * ${rows}u;
  var steps = 0u;
  for (var row = firstRow; row < min(firstRow + ${rows}u, p.rows); row++) { steps = max(steps, spans[row].y); }
  if (thread < ${rows}u && firstRow + thread < p.rows) { span[thread] = spans[firstRow + thread]; }
  workgroupBarrier();`;

/** Quads of one row, the products of the forward walk, and of the way back. */
function plan({ hidden }: RecurrenceShape): { quads: number; forward: Product[]; backward: Product[] } {
  const quads = hidden / 4;
  const down = { sourceStride: quads, sourceOffset: 0, matrix: 'kernel', matrixStride: 3 * quads, firstRow: 0 };
  const up = { source: 'dGates', sourceStride: 2 * quads, matrix: 'transposed', matrixStride: quads, firstColumn: 0 };
  return {
    quads,
    forward: [
      { ...down, name: 'gateProduct', source: 'state', depth: quads, columns: 2 * quads, firstColumn: 0 },
      { ...down, name: 'candidateProduct', source: 'gated', depth: quads, columns: quads, firstColumn: 2 * quads },
    ],
    backward: [
      { ...up, name: 'gatedProduct', sourceOffset: quads, depth: quads, columns: quads, firstRow: 2 * hidden },
      { ...up, name: 'stateProduct', sourceOffset: 0, depth: 2 * quads, columns: quads, firstRow: 0 },
    ],
  };
}

/** Bytes of workgroup memory that the hungrier of the two programs takes. */
export function workgroupBytes(shape: RecurrenceShape): number {
  const { quads, forward, backward } = plan(shape);
  const { rows } = shape;
  const forwardQuads = 2 * rows * quads + partialLength(forward, shape);
  const backwardQuads = 3 * rows * quads + partialLength(backward, shape);
  return 16 * Math.max(forwardQuads, backwardQuads) + 8 * rows;
}

/**
 * The GRU over all sequences (see `reference.ts` for the formulas).
 *
 * Bindings: 1 `spans` uint32 [rows, 2] · 2 `slots` uint32 [words], which row of the projections a word takes ·
 * 3 `projections` [distinct, 3 hidden], the input's part of the gates, bias included · 4 `kernel` [hidden, 3 hidden] ·
 * 5 `states` [words + 1, hidden], written · with `keep`: 6 `gates` [words, 3 hidden] and 7 `gatedStates` (r * h)
 * [words, hidden], written for the way back.
 * @param keep whether the way back follows
 */
export function forwardProgram(shape: RecurrenceShape, keep: boolean): Program {
  const { rows, threads } = shape;
  const { quads, forward } = plan(shape);
  const elements = rows * quads;
  const perThread = Math.ceil(elements / threads);
  /** What every thread does for its share of the elements, the same in every phase: what it keeps stays its own. */
  const eachElement = (body: string) => `
    for (var n = 0u; n < ${perThread}u; n++) {
      let i = n * ${threads}u + thread;
      let row = i / ${quads}u;
      let quad = i % ${quads}u;
      if (i < ${elements}u && t < span[row].y) {
        let word = span[row].x + t;${body}
      }
    }`;
  const code = `
struct Parameters { rows: u32 }
@group(0) @binding(0) var<uniform> p: Parameters;
@group(0) @binding(1) var<storage, read> spans: array<vec2u>;
@group(0) @binding(2) var<storage, read> slots: array<u32>;
@group(0) @binding(3) var<storage, read> projections: array<vec4f>;
@group(0) @binding(4) var<storage, read> kernel: array<vec4f>;
@group(0) @binding(5) var<storage, read_write> states: array<vec4f>;
${
  keep
    ? `@group(0) @binding(6) var<storage, read_write> gates: array<vec4f>;
@group(0) @binding(7) var<storage, read_write> gatedStates: array<vec4f>;`
    : ''
}
var<workgroup> span: array<vec2u, ${rows}>;
var<workgroup> state: array<vec4f, ${elements}>;
var<workgroup> gated: array<vec4f, ${elements}>;
var<workgroup> partial: array<vec4f, ${partialLength(forward, shape)}>;
${ACTIVATIONS}
${forward.map((product) => writeProduct(product, shape)).join('')}
${begin(shape)}
  var update: array<vec4f, ${perThread}>;
  var projected: array<array<vec4f, 3>, ${perThread}>;
  for (var t = 0u; t < steps; t++) {
    // Asked for early: they arrive while the product is computed.${eachElement(`
        let at = slots[word] * ${3 * quads}u + quad;
        projected[n] = array<vec4f, 3>(projections[at], projections[at + ${quads}u], projections[at + ${2 * quads}u]);`)}
    gateProduct(thread);
    workgroupBarrier();${eachElement(`
        update[n] = sigmoid4(projected[n][0] + gateProduct_sum(row, quad));
        let reset = sigmoid4(projected[n][1] + gateProduct_sum(row, quad + ${quads}u));
        gated[i] = reset * state[i];${
          keep
            ? `
        gates[word * ${3 * quads}u + quad] = update[n];
        gates[word * ${3 * quads}u + ${quads}u + quad] = reset;
        gatedStates[word * ${quads}u + quad] = gated[i];`
            : ''
        }`)}
    workgroupBarrier();
    candidateProduct(thread);
    workgroupBarrier();${eachElement(`
        let candidate = tanh4(projected[n][2] + candidateProduct_sum(row, quad));
        state[i] = candidate + update[n] * (state[i] - candidate);
        states[(word + 1u) * ${quads}u + quad] = state[i];${
          keep
            ? `
        gates[word * ${3 * quads}u + ${2 * quads}u + quad] = candidate;`
            : ''
        }`)}
    workgroupBarrier();
  }
}`;
  return { label: 'GRU', code };
}

/**
 * The way back through what `forwardProgram` kept. On return `gates` holds the gradients of the gates' sums.
 *
 * Bindings: 1 `spans` · 2 `transposed` [3 hidden, hidden], the recurrent kernel's transpose · 3 `states` ·
 * 4 `gates`, overwritten · 5 `given` [rows, hidden], the gradients of the sequences' last states, or with `every`
 * [words, hidden], those of the states after every word.
 */
export function backwardProgram(shape: RecurrenceShape, every: boolean): Program {
  const { rows, threads } = shape;
  const { quads, backward } = plan(shape);
  const elements = rows * quads;
  const eachElement = (body: string) => `
    for (var i = thread; i < ${elements}u; i += ${threads}u) {
      let row = i / ${quads}u;
      let quad = i % ${quads}u;
      let inside = t < span[row].y;
      let word = span[row].x + t;
      let at = word * ${3 * quads}u + quad;
      // The state before the first word is row 0.
      let before = states[select(word, 0u, t == 0u || !inside) * ${quads}u + quad];${body}
    }`;
  const code = `
struct Parameters { rows: u32 }
@group(0) @binding(0) var<uniform> p: Parameters;
@group(0) @binding(1) var<storage, read> spans: array<vec2u>;
@group(0) @binding(2) var<storage, read> transposed: array<vec4f>;
@group(0) @binding(3) var<storage, read> states: array<vec4f>;
@group(0) @binding(4) var<storage, read_write> gates: array<vec4f>;
@group(0) @binding(5) var<storage, read> given: array<vec4f>;
var<workgroup> span: array<vec2u, ${rows}>;
var<workgroup> dState: array<vec4f, ${elements}>;
// Gradients of the gates' sums: z, then c, and once c has been used, r in its place.
var<workgroup> dGates: array<vec4f, ${2 * elements}>;
var<workgroup> partial: array<vec4f, ${partialLength(backward, shape)}>;
${backward.map((product) => writeProduct(product, shape)).join('')}
${begin(shape)}
  for (var back = 0u; back < steps; back++) {
    let t = steps - 1u - back;${eachElement(`
      var dUpdate = vec4f();
      var dCandidate = vec4f();
      if (inside) {
        let update = gates[at];
        let candidate = gates[at + ${2 * quads}u];
        // What came through z and r of the next word; nothing for a last word, whose next gates' gradients are zero.
        var d = dState[i] + stateProduct_sum(row, quad);
        ${
          every
            ? `d += given[word * ${quads}u + quad];`
            : `if (t + 1u == span[row].y) { d += given[(firstRow + row) * ${quads}u + quad]; }`
        }
        dState[i] = d * update;
        let throughCandidate = d - dState[i];
        dUpdate = throughCandidate * (before - candidate) * update;
        dCandidate = throughCandidate * (1.0 - candidate * candidate);
        gates[at] = dUpdate;
        gates[at + ${2 * quads}u] = dCandidate;
      }
      dGates[row * ${2 * quads}u + quad] = dUpdate;
      dGates[row * ${2 * quads}u + ${quads}u + quad] = dCandidate;`)}
    workgroupBarrier();
    gatedProduct(thread);
    workgroupBarrier();${eachElement(`
      if (inside) {
        let reset = gates[at + ${quads}u];
        let throughReset = gatedProduct_sum(row, quad) * reset;
        dState[i] += throughReset;
        let dReset = throughReset * before * (1.0 - reset);
        gates[at + ${quads}u] = dReset;
        dGates[row * ${2 * quads}u + ${quads}u + quad] = dReset;
      }`)}
    workgroupBarrier();
    if (t > 0u) { stateProduct(thread); }
    workgroupBarrier();
  }
}`;
  return { label: 'GRU gradient', code };
}

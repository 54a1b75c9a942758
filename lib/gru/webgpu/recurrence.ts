// The common parts of `forward-program`, `backward-program` and `relevance-program`. All loop over time inside the shader. A workgroup
// computes a few sequences ("rows") of similar length and keeps their states in workgroup memory; at every step its
// threads read the recurrent weights once and use each for all of these rows. Units are grouped in quads (vec4f): a
// thread computes a quad of columns, so that neighbouring threads read neighbouring weights. Where there are fewer quads
// than threads, the depth of the product is cut into slices, whose partial sums are added when they are used.
//
// Sequences lie one after the other without padding; `spans` holds the first word and the length of each. The state
// after word w is row w + 1 of `states`; row 0 is the zero state before every first word. The gates of a word lie side
// by side in one row: update z, reset r, candidate c.
//
// There is a barrier wherever a thread is about to read workgroup memory that others have written, or to overwrite what
// they may still read. `steps` comes from read-only storage at an address that is the same for the whole workgroup: WGSL
// allows barriers in a loop only under such uniform bounds.

export interface RecurrenceShape {
  /** Hidden units, a multiple of 4. */
  hidden: number;
  /** Sequences per workgroup. */
  rows: number;
  /** Threads per workgroup. */
  threads: number;
  /** As `GruSizes.resetAfter`. */
  resetAfter?: boolean;
}

/** One product of the rows in workgroup memory with a matrix in storage; all sizes in quads except `firstRow`. */
interface Product {
  name: string;
  /** The workgroup array that holds the rows, its quads from row to row, and the first quad of a row. */
  source: string;
  sourceStride: number;
  sourceOffset: number;
  depth: number;
  columns: number;
  /** The matrix, its quads from row to row, and its first row and column. */
  matrix: string;
  matrixStride: number;
  firstRow: number;
  firstColumn: number;
}

const slicesOf = ({ depth, columns }: Product, threads: number) =>
  Math.max(1, Math.min(depth, Math.floor(threads / columns)));

/** Quads of workgroup memory for the partial sums of the largest product. */
export const partialLength = (products: readonly Product[], { rows, threads }: RecurrenceShape) =>
  rows * Math.max(...products.map((product) => slicesOf(product, threads) * product.columns));

/** WGSL of two functions: `NAME(thread)` writes the sums of the slices to `partial`, `NAME_sum(row, quad)` adds them. */
export function writeProduct(product: Product, { rows, threads }: RecurrenceShape): string {
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

/**
 * WGSL of the beginning of `main`, and of `spanOf(row)`, which is empty after the last row. `steps` is the length of the
 * longest row of this workgroup.
 */
export const begin = ({ rows, threads }: RecurrenceShape) => `
fn spanOf(row: u32) -> vec2u {
  if (row < p.rows) { return spans[row]; }
  return vec2u();
}
@compute @workgroup_size(${threads})
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) thread: u32) {
  let firstRow = group.x * ${rows}u;
  var steps = 0u;
  for (var row = firstRow; row < min(firstRow + ${rows}u, p.rows); row++) { steps = max(steps, spans[row].y); }`;

interface Plan {
  /** Of one row. */
  quads: number;
  forward: Product[];
  backward: Product[];
  relevance: Product[];
}

/** The products of each program. */
export function plan({ hidden, resetAfter = false }: RecurrenceShape): Plan {
  const quads = hidden / 4;
  const down = { sourceStride: quads, sourceOffset: 0, matrix: 'kernel', matrixStride: 3 * quads, firstRow: 0 };
  const up = { matrix: 'transposed', matrixStride: quads, columns: quads, firstColumn: 0 };
  const gradients = { ...up, source: 'dGates', sourceStride: 2 * quads };
  const gatedProduct = { name: 'gatedProduct', depth: quads, firstRow: 2 * hidden };
  const relevance = [{ ...up, ...gatedProduct, source: 'q', sourceStride: quads, sourceOffset: 0 }];
  if (resetAfter) {
    // The state's parts of all three gates are one product; so is the way back from them.
    const all = { name: 'gateProduct', source: 'state', depth: quads, columns: 3 * quads, firstColumn: 0 };
    const back = { name: 'stateProduct', sourceStride: 3 * quads, sourceOffset: 0, depth: 3 * quads, firstRow: 0 };
    return { quads, forward: [{ ...down, ...all }], backward: [{ ...gradients, ...back }], relevance };
  }
  return {
    quads,
    forward: [
      { ...down, name: 'gateProduct', source: 'state', depth: quads, columns: 2 * quads, firstColumn: 0 },
      { ...down, name: 'candidateProduct', source: 'gated', depth: quads, columns: quads, firstColumn: 2 * quads },
    ],
    backward: [
      { ...gradients, ...gatedProduct, sourceOffset: quads },
      { ...gradients, name: 'stateProduct', sourceOffset: 0, depth: 2 * quads, firstRow: 0 },
    ],
    relevance,
  };
}

/** Bytes of workgroup memory that the largest program needs; that of relevance needs less than the backward program. */
export function workgroupBytes(shape: RecurrenceShape): number {
  const { quads, forward, backward } = plan(shape);
  const { rows, resetAfter = false } = shape;
  const forwardQuads = (resetAfter ? 1 : 2) * rows * quads + partialLength(forward, shape);
  const backwardQuads = (resetAfter ? 4 : 3) * rows * quads + partialLength(backward, shape);
  return 16 * Math.max(forwardQuads, backwardQuads);
}

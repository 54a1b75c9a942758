import { RELEVANCE_EPSILON } from '../reference/relevance';
import type { Program } from './recorder';
import { begin, partialLength, plan, type RecurrenceShape, writeProduct } from './recurrence';

// By exp, for which WGSL guarantees an error of a few units in the last place; its tanh may be off by 1e-5. The clamps
// keep exp finite; beyond them both functions are constant in single precision.
const ACTIVATIONS = `
fn sigmoid4(x: vec4f) -> vec4f { return 1.0 / (1.0 + exp(-clamp(x, vec4f(-40.0), vec4f(40.0)))); }
fn tanh4(x: vec4f) -> vec4f { return 1.0 - 2.0 / (1.0 + exp(2.0 * clamp(x, vec4f(-20.0), vec4f(20.0)))); }`;

/** Writes z and c of a word, or its shares, to `gates`. */
const kept = {
  activations: (quads: number) => `
        gates[word * ${3 * quads}u + quad] = update[n];
        gates[word * ${3 * quads}u + ${2 * quads}u + quad] = candidate;`,
  shares: (quads: number) => `
        let epsilon = vec4f(${RELEVANCE_EPSILON});
        let ofState = abs(state[i]) / (abs(state[i]) + epsilon);
        let ofSum = abs(candidate) / (abs(sum) + epsilon);
        gates[word * ${3 * quads}u + quad] = ofState * update[n];
        gates[word * ${3 * quads}u + ${2 * quads}u + quad] = ofState * ofSum * (1.0 - update[n]);`,
};

type Keep = keyof typeof kept | undefined;

const biasBinding = (keep: Keep) => ({ none: 6, shares: 7, activations: 8 })[keep ?? 'none'];

/** One element's step at a word with `resetAfter`; of the bias, the second row is the state's. */
const stepAfter = (quads: number, keep: Keep) => `
        update[n] = sigmoid4(projected[n][0] + gateProduct_sum(row, quad) + bias[${3 * quads}u + quad]);
        let ofReset = gateProduct_sum(row, quad + ${quads}u) + bias[${4 * quads}u + quad];
        let reset = sigmoid4(projected[n][1] + ofReset);
        let gated = gateProduct_sum(row, quad + ${2 * quads}u) + bias[${5 * quads}u + quad];
        ${keep ? `gates[word * ${3 * quads}u + ${quads}u + quad] = reset;` : ''}
        ${keep === 'activations' ? `gatedStates[word * ${quads}u + quad] = gated;` : ''}
        let sum = projected[n][2] + reset * gated;
        ${toState(quads, keep)}`;

/** From the candidate's sum to the state. */
const toState = (quads: number, keep: Keep) => `let candidate = tanh4(sum);
        state[i] = candidate + update[n] * (state[i] - candidate);
        states[(word + 1u) * ${quads}u + quad] = state[i];
        ${keep ? kept[keep](quads) : ''}`;

/**
 * The GRU over all sequences (see reference/gru.ts for the formulas).
 *
 * Bindings: 1 `spans` uint32 [rows, 2] · 2 `slots` uint32 [words], the row of `projections` of each word ·
 * 3 `projections` [distinct, 3 hidden], the input's part of the gates, bias included · 4 `kernel` [hidden, 3 hidden] ·
 * 5 `states` [words + 1, hidden], written · with any `keep`: 6 `gates` [words, 3 hidden], written; for the pass of
 * relevance they hold the shares of relevance-program.ts in place of z and c · with `activations`: 7 `gatedStates`
 * (r * h, with `resetAfter` h Uc + dc) [words, hidden], written · last, with `resetAfter`: `bias` [2, 3 hidden].
 * @param keep for the backward pass `activations`, for the pass of relevance `shares`
 */
export function forwardProgram(shape: RecurrenceShape, keep?: Keep): Program {
  const { rows, threads, resetAfter = false } = shape;
  const { quads, forward } = plan(shape);
  const elements = rows * quads;
  const perThread = Math.ceil(elements / threads);
  /** A loop over this thread's elements; they are the same in every phase, so that it can keep values in registers. */
  const eachElement = (body: string) => `
    for (var n = 0u; n < ${perThread}u; n++) {
      let i = n * ${threads}u + thread;
      let row = i / ${quads}u;
      let quad = i % ${quads}u;
      let span = spanOf(firstRow + row);
      if (i < ${elements}u && t < span.y) {
        let word = span.x + t;${body}
      }
    }`;
  const stepBefore = `${eachElement(`
        update[n] = sigmoid4(projected[n][0] + gateProduct_sum(row, quad));
        let reset = sigmoid4(projected[n][1] + gateProduct_sum(row, quad + ${quads}u));
        gated[i] = reset * state[i];
        ${keep ? `gates[word * ${3 * quads}u + ${quads}u + quad] = reset;` : ''}
        ${keep === 'activations' ? `gatedStates[word * ${quads}u + quad] = gated[i];` : ''}`)}
    workgroupBarrier();
    candidateProduct(thread);
    workgroupBarrier();${eachElement(`
        let sum = projected[n][2] + candidateProduct_sum(row, quad);
        ${toState(quads, keep)}`)}`;
  const stateBias = `@group(0) @binding(${biasBinding(keep)}) var<storage, read> bias: array<vec4f>;`;
  const code = `
struct Parameters { rows: u32 }
@group(0) @binding(0) var<uniform> p: Parameters;
@group(0) @binding(1) var<storage, read> spans: array<vec2u>;
@group(0) @binding(2) var<storage, read> slots: array<u32>;
@group(0) @binding(3) var<storage, read> projections: array<vec4f>;
@group(0) @binding(4) var<storage, read> kernel: array<vec4f>;
@group(0) @binding(5) var<storage, read_write> states: array<vec4f>;
${keep ? '@group(0) @binding(6) var<storage, read_write> gates: array<vec4f>;' : ''}
${keep === 'activations' ? '@group(0) @binding(7) var<storage, read_write> gatedStates: array<vec4f>;' : ''}
var<workgroup> state: array<vec4f, ${elements}>;
${resetAfter ? stateBias : `var<workgroup> gated: array<vec4f, ${elements}>;`}
var<workgroup> partial: array<vec4f, ${partialLength(forward, shape)}>;
${ACTIVATIONS}
${forward.map((product) => writeProduct(product, shape)).join('')}
${begin(shape)}
  var update: array<vec4f, ${perThread}>;
  var projected: array<array<vec4f, 3>, ${perThread}>;
  for (var t = 0u; t < steps; t++) {
    // Read early: the values arrive while the product is computed.${eachElement(`
        let at = slots[word] * ${3 * quads}u + quad;
        projected[n] = array<vec4f, 3>(projections[at], projections[at + ${quads}u], projections[at + ${2 * quads}u]);`)}
    gateProduct(thread);
    workgroupBarrier();${resetAfter ? eachElement(stepAfter(quads, keep)) : stepBefore}
    workgroupBarrier();
  }
}`;
  return { label: 'GRU', code };
}

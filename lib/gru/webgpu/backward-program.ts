import type { Program } from './recorder';
import { begin, partialLength, plan, type RecurrenceShape, writeProduct } from './recurrence';

const beforeGates = (quads: number) => `dGates[row * ${2 * quads}u + quad] = dUpdate;
      dGates[row * ${2 * quads}u + ${quads}u + quad] = dCandidate;`;

const afterGates = (quads: number) => `dGates[row * ${3 * quads}u + quad] = dUpdate;
      dGates[row * ${3 * quads}u + ${quads}u + quad] = dReset;
      dGates[row * ${3 * quads}u + ${2 * quads}u + quad] = dGated;`;

/** With `resetAfter`: from the candidate's sum to the reset gate and the gated state. */
const afterCandidate = (quads: number) => `let reset = gates[at + ${quads}u];
        dReset = dCandidate * gatedStates[word * ${quads}u + quad] * reset * (1.0 - reset);
        dGated = dCandidate * reset;
        gates[at + ${quads}u] = dReset;
        gatedStates[word * ${quads}u + quad] = dGated;`;

/**
 * The backward pass over what `forwardProgram` kept. Afterwards `gates` holds the gradients of the gates'
 * pre-activations.
 *
 * Bindings: 1 `spans` · 2 `transposed` [3 hidden, hidden], the recurrent kernel's transpose · 3 `states` ·
 * 4 `gates`, overwritten · 5 `given` [rows, hidden], the gradients of the sequences' last states, or with `every`
 * [words, hidden], those of the states after every word · with `resetAfter`: 6 `gatedStates`, overwritten with their
 * gradients.
 */
export function backwardProgram(shape: RecurrenceShape, every: boolean): Program {
  const { rows, threads, resetAfter = false } = shape;
  const { quads, backward } = plan(shape);
  const elements = rows * quads;
  const eachElement = (body: string) => `
    for (var i = thread; i < ${elements}u; i += ${threads}u) {
      let row = i / ${quads}u;
      let quad = i % ${quads}u;
      let span = spanOf(firstRow + row);
      let inside = t < span.y;
      let word = span.x + t;
      let at = word * ${3 * quads}u + quad;
      // The state before the first word is row 0.
      let before = states[select(word, 0u, t == 0u || !inside) * ${quads}u + quad];${body}
    }`;
  const throughReset = `
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
    workgroupBarrier();`;
  const code = `
struct Parameters { rows: u32 }
@group(0) @binding(0) var<uniform> p: Parameters;
@group(0) @binding(1) var<storage, read> spans: array<vec2u>;
@group(0) @binding(2) var<storage, read> transposed: array<vec4f>;
@group(0) @binding(3) var<storage, read> states: array<vec4f>;
@group(0) @binding(4) var<storage, read_write> gates: array<vec4f>;
@group(0) @binding(5) var<storage, read> given: array<vec4f>;
var<workgroup> dState: array<vec4f, ${elements}>;
// Gradients of the gates' pre-activations: z, then c, and once c has been used, r in its place; with resetAfter of all
// that the state's product gives: z, r and the gated state.
var<workgroup> dGates: array<vec4f, ${(resetAfter ? 3 : 2) * elements}>;
${resetAfter ? '@group(0) @binding(6) var<storage, read_write> gatedStates: array<vec4f>;' : ''}
var<workgroup> partial: array<vec4f, ${partialLength(backward, shape)}>;
${backward.map((product) => writeProduct(product, shape)).join('')}
${begin(shape)}
  for (var back = 0u; back < steps; back++) {
    let t = steps - 1u - back;${eachElement(`
      var dUpdate = vec4f();
      var dCandidate = vec4f();
      ${resetAfter ? 'var dReset = vec4f();\n      var dGated = vec4f();' : ''}
      if (inside) {
        let update = gates[at];
        let candidate = gates[at + ${2 * quads}u];
        // From z and r of the next word; zero for a last word, after which the gates' gradients are zero.
        var d = dState[i] + stateProduct_sum(row, quad);
        ${
          every
            ? `d += given[word * ${quads}u + quad];`
            : `if (t + 1u == span.y) { d += given[(firstRow + row) * ${quads}u + quad]; }`
        }
        dState[i] = d * update;
        let throughCandidate = d - dState[i];
        dUpdate = throughCandidate * (before - candidate) * update;
        dCandidate = throughCandidate * (1.0 - candidate * candidate);
        gates[at] = dUpdate;
        gates[at + ${2 * quads}u] = dCandidate;
        ${resetAfter ? afterCandidate(quads) : ''}
      }
      ${resetAfter ? afterGates(quads) : beforeGates(quads)}`)}
    workgroupBarrier();${resetAfter ? '' : throughReset}
    if (t > 0u) { stateProduct(thread); }
    workgroupBarrier();
  }
}`;
  return { label: 'GRU gradient', code };
}

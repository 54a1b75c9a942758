import type { Program } from './recorder';
import { begin, partialLength, plan, type RecurrenceShape, writeProduct } from './recurrence';

/**
 * Relevance, passed back over what `forwardProgram` kept with `shares`: see the formulas in docs/gru.md. Afterwards the
 * last third of a word's `gates` holds what the parts of its candidate's sum are multiplied with, q.
 *
 * Bindings: 1 `spans` · 2 `transposed` [3 hidden, hidden], the recurrent kernel's transpose · 3 `gates` [words, 3 hidden]
 * · 4 `dense` [hidden], the dense kernel.
 */
export function relevanceProgram(shape: RecurrenceShape): Program {
  const { rows, threads, resetAfter = false } = shape;
  const { quads, relevance } = plan(shape);
  const elements = rows * quads;
  const eachElement = (body: string) => `
    for (var i = thread; i < ${elements}u; i += ${threads}u) {
      let row = i / ${quads}u;
      let quad = i % ${quads}u;
      let span = spanOf(firstRow + row);
      if (t < span.y) {
        let at = (span.x + t) * ${3 * quads}u + quad;${body}
      }
    }`;
  const code = `
struct Parameters { rows: u32 }
@group(0) @binding(0) var<uniform> p: Parameters;
@group(0) @binding(1) var<storage, read> spans: array<vec2u>;
@group(0) @binding(2) var<storage, read> transposed: array<vec4f>;
@group(0) @binding(3) var<storage, read_write> gates: array<vec4f>;
@group(0) @binding(4) var<storage, read> dense: array<vec4f>;
// The factors of the states after a word; relevance is a state times its factor.
var<workgroup> factors: array<vec4f, ${elements}>;
var<workgroup> q: array<vec4f, ${elements}>;
var<workgroup> partial: array<vec4f, ${partialLength(relevance, shape)}>;
${relevance.map((product) => writeProduct(product, shape)).join('')}
${begin(shape)}
  for (var back = 0u; back < steps; back++) {
    let t = steps - 1u - back;${eachElement(`
        if (t + 1u == span.y) { factors[i] = dense[quad]; }
        let ofSum = factors[i] * gates[at + ${2 * quads}u];
        gates[at + ${2 * quads}u] = ofSum;
        q[i] = ${resetAfter ? `gates[at + ${quads}u] * ofSum` : 'ofSum'};`)}
    workgroupBarrier();
    if (t > 0u) { gatedProduct(thread); }
    workgroupBarrier();${eachElement(`
        let throughCandidate = gatedProduct_sum(row, quad);
        factors[i] = factors[i] * gates[at] + ${resetAfter ? '' : `gates[at + ${quads}u] * `}throughCandidate;`)}
  }
}`;
  return { label: 'GRU relevance', code };
}

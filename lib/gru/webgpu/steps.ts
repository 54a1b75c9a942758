/** Longer than other files: a list of small programs. */
import type { Program } from './recorder';

// The small programs of a training step: one thread for each element, each in a loop with the grid's width as its
// stride, because a dispatch holds at most 65,535 workgroups in a dimension.

const THREADS = 64;
const MOST_GROUPS = 65_535;

/** Number of workgroups for so many elements. */
export const groupsFor = (elements: number): [number] => [
  Math.min(MOST_GROUPS, Math.max(1, Math.ceil(elements / THREADS))),
];

/**
 * A program that executes `body` for every `i` below `count`.
 * @param parameters names and types, from the second on; the first is `count`
 * @param bindings names and element types; `write` for those that are written
 */
export function elementwise(
  label: string,
  parameters: readonly string[],
  bindings: readonly { name: string; type: string; write?: boolean }[],
  body: string,
): Program {
  const code = `
struct Parameters { ${['count: u32', ...parameters].join(', ')} }
@group(0) @binding(0) var<uniform> p: Parameters;
${bindings
  .map(({ name, type, write }, i) => {
    return `@group(0) @binding(${i + 1}) var<storage, ${write ? 'read_write' : 'read'}> ${name}: array<${type}>;`;
  })
  .join('\n')}
@compute @workgroup_size(${THREADS})
fn main(@builtin(global_invocation_id) id: vec3u, @builtin(num_workgroups) grid: vec3u) {
  for (var i = id.x; i < p.count; i += grid.x * ${THREADS}u) {${body}
  }
}`;
  return { label, code };
}

/** transposed [columns, rows] = source [rows, columns] from `offset` on; parameters count, offset, rows, columns. */
export const TRANSPOSE = elementwise(
  'transpose',
  ['offset: u32', 'rows: u32', 'columns: u32'],
  [
    { name: 'source', type: 'f32' },
    { name: 'transposed', type: 'f32', write: true },
  ],
  `
    transposed[i % p.columns * p.rows + i / p.columns] = source[p.offset + i];`,
);

/**
 * sums [groups, quads] = for each group the sum of its rows of `source`: those that `members` lists from
 * `starts[group]` to `starts[group + 1]`. The order is always the same, unlike with atomic additions.
 * Parameters count (groups * quads), quads.
 */
export const SUM_GROUPS = elementwise(
  'sum of groups',
  ['quads: u32'],
  [
    { name: 'starts', type: 'u32' },
    { name: 'members', type: 'u32' },
    { name: 'source', type: 'vec4f' },
    { name: 'sums', type: 'vec4f', write: true },
  ],
  `
    let group = i / p.quads;
    var sum = vec4f();
    for (var at = starts[group]; at < starts[group + 1u]; at++) { sum += source[members[at] * p.quads + i % p.quads]; }
    sums[i] = sum;`,
);

/**
 * logits [count] = states row `rows[i]` times the dense kernel, plus its bias; the zero state is row 0.
 * Parameters count, quads, and where the dense kernel (in quads) and bias (in floats) begin in the weights.
 */
export const LOGITS = elementwise(
  'logits',
  ['quads: u32', 'dense: u32', 'bias: u32'],
  [
    { name: 'rows', type: 'u32' },
    { name: 'states', type: 'vec4f' },
    { name: 'weights', type: 'vec4f' },
    { name: 'logits', type: 'f32', write: true },
  ],
  `
    var sum = vec4f();
    for (var quad = 0u; quad < p.quads; quad++) { sum += states[rows[i] * p.quads + quad] * weights[p.dense + quad]; }
    logits[i] = sum.x + sum.y + sum.z + sum.w + weights[p.bias / 4u][p.bias % 4u];`,
);

/**
 * explained [2, count] = the relevance of each word, and the logit after it; first of all 0, and the logit of the zero
 * state. Relevance is q, the last third of the word's row of `shares`, times the input's part of the candidate's sum,
 * which is the last third of its row of `projections` without the bias.
 * Parameters count (words + 1), quads, and where in the weights the candidate's bias and the dense kernel (in quads) and
 * the dense bias (in floats) begin.
 */
export const EXPLAIN_WORDS = elementwise(
  'explanation of words',
  ['quads: u32', 'bias: u32', 'dense: u32', 'denseBias: u32'],
  [
    { name: 'slots', type: 'u32' },
    { name: 'projections', type: 'vec4f' },
    { name: 'shares', type: 'vec4f' },
    { name: 'states', type: 'vec4f' },
    { name: 'weights', type: 'vec4f' },
    { name: 'explained', type: 'f32', write: true },
  ],
  `
    var relevance = vec4f();
    var logit = vec4f();
    for (var quad = 0u; quad < p.quads; quad++) {
      logit += states[i * p.quads + quad] * weights[p.dense + quad];
      if (i > 0u) {
        let word = i - 1u;
        let input = projections[(slots[word] * 3u + 2u) * p.quads + quad] - weights[p.bias + quad];
        relevance += shares[(word * 3u + 2u) * p.quads + quad] * input;
      }
    }
    explained[i] = relevance.x + relevance.y + relevance.z + relevance.w;
    explained[p.count + i] = logit.x + logit.y + logit.z + logit.w + weights[p.denseBias / 4u][p.denseBias % 4u];`,
);

/**
 * The mean squared error's gradient with respect to each logit: dLogits [count] = 2 (s - y) s (1 - s) / count, and
 * errors [count] = (s - y)^2 / count, with s = sigmoid(logit).
 */
export const LOSS = elementwise(
  'loss',
  [],
  [
    { name: 'logits', type: 'f32' },
    { name: 'targets', type: 'f32' },
    { name: 'dLogits', type: 'f32', write: true },
    { name: 'errors', type: 'f32', write: true },
  ],
  `
    let score = 1.0 / (1.0 + exp(-clamp(logits[i], -40.0, 40.0)));
    let error = score - targets[i];
    dLogits[i] = 2.0 * error * score * (1.0 - score) / f32(p.count);
    errors[i] = error * error / f32(p.count);`,
);

/**
 * The gradients of the dense layer, a thread for each of its units: dLast [rows, units], the gradients of the last
 * states, and in `gradients` those of kernel and bias. The first thread adds up the loss, into `losses[slot]`.
 * Parameters count (units), rows, slot, and where dense kernel and bias begin.
 */
export const DENSE_GRADIENT = elementwise(
  'dense gradient',
  ['rows: u32', 'slot: u32', 'dense: u32', 'bias: u32'],
  [
    { name: 'lastRows', type: 'u32' },
    { name: 'states', type: 'f32' },
    { name: 'weights', type: 'f32' },
    { name: 'dLogits', type: 'f32' },
    { name: 'errors', type: 'f32' },
    { name: 'dLast', type: 'f32', write: true },
    { name: 'gradients', type: 'f32', write: true },
    { name: 'losses', type: 'f32', write: true },
  ],
  `
    var sum = 0.0;
    for (var row = 0u; row < p.rows; row++) {
      sum += dLogits[row] * states[lastRows[row] * p.count + i];
      dLast[row * p.count + i] = dLogits[row] * weights[p.dense + i];
    }
    gradients[p.dense + i] = sum;
    if (i == 0u) {
      var bias = 0.0;
      var loss = 0.0;
      for (var row = 0u; row < p.rows; row++) { bias += dLogits[row]; loss += errors[row]; }
      gradients[p.bias] = bias;
      losses[p.slot] = loss;
    }`,
);

/**
 * Adam (Kingma & Ba 2015, https://arxiv.org/abs/1412.6980) over quads of weights, in place.
 * Parameters count (quads), then as float32 beta1, beta2, epsilon, learningRate / (1 - beta1^t), 1 / (1 - beta2^t).
 */
export const ADAM_STEP = elementwise(
  'Adam',
  ['beta1: f32', 'beta2: f32', 'epsilon: f32', 'meanScale: f32', 'varianceScale: f32'],
  [
    { name: 'gradients', type: 'vec4f' },
    { name: 'weights', type: 'vec4f', write: true },
    { name: 'mean', type: 'vec4f', write: true },
    { name: 'variance', type: 'vec4f', write: true },
  ],
  `
    let gradient = gradients[i];
    let m = p.beta1 * mean[i] + (1.0 - p.beta1) * gradient;
    let v = p.beta2 * variance[i] + (1.0 - p.beta2) * gradient * gradient;
    mean[i] = m;
    variance[i] = v;
    weights[i] -= p.meanScale * m / (sqrt(v * p.varianceScale) + p.epsilon);`,
);

/** The parameters of a dispatch: first the integers, then the floats. */
export function parameters(integers: readonly number[], floats: readonly number[] = []): Uint32Array {
  const values = Uint32Array.of(...integers, ...floats.map(() => 0));
  new Float32Array(values.buffer).set(floats, integers.length);
  return values;
}

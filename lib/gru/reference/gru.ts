import { type GruWeights, TENSOR_NAMES } from '../weights';

/** Weights or gradients in the precision of the reference. */
export type ReferenceWeights = GruWeights<Float64Array>;
export type AnyWeights = GruWeights | ReferenceWeights;
type Values = Float32Array | Float64Array;

/** One step of the GRU: the state before it, gates, candidate and the state after it, [hiddenUnits] each. */
export interface GruStep {
  token: number;
  previous: Float64Array;
  update: Float64Array;
  reset: Float64Array;
  /** r h; with `resetAfter`, the state's part of the candidate before the reset gate, h Uc + dc. */
  gated: Float64Array;
  /** The candidate before tanh. */
  candidateSum: Float64Array;
  candidate: Float64Array;
  state: Float64Array;
}

/** The logistic function. */
export const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

/** Adds a vector times as many columns of a matrix, from `first` on: row by row, as the matrix lies in memory. */
export function addProduct(sums: Float64Array, vector: Values, matrix: Values, columns: number, first: number): void {
  vector.forEach((value, i) => {
    const row = i * columns + first;
    for (let j = 0; j < sums.length; j++) sums[j]! += value * matrix[row + j]!;
  });
}

/**
 * One step of the GRU as Keras computes it. With `reset_after = false` (Cho et al. 2014,
 * https://arxiv.org/abs/1406.1078): z = sigmoid(x Wz + h Uz + bz), r = sigmoid(x Wr + h Ur + br),
 * c = tanh(x Wc + (r h) Uc + bc), h' = z h + (1 - z) c. With `reset_after = true`, Keras' default since version 2:
 * c = tanh(x Wc + bc + r (h Uc + dc)), and z and r, too, have a second bias d.
 */
function step(weights: AnyWeights, token: number, previous: Float64Array): GruStep {
  const { embeddingUnits, hiddenUnits, embedding, kernel, recurrentKernel, bias, resetAfter = false } = weights;
  const columns = 3 * hiddenUnits;
  const input = embedding.subarray(token * embeddingUnits, (token + 1) * embeddingUnits);
  const ofInput = (gate: 0 | 1 | 2) => {
    const sums = Float64Array.from(bias.subarray(gate * hiddenUnits, (gate + 1) * hiddenUnits));
    addProduct(sums, input, kernel, columns, gate * hiddenUnits);
    return sums;
  };
  const ofState = (hidden: Float64Array, gate: 0 | 1 | 2) => {
    const first = gate * hiddenUnits;
    const own = resetAfter ? bias.subarray(columns + first, columns + first + hiddenUnits) : [];
    const sums = new Float64Array(hiddenUnits);
    sums.set(own);
    addProduct(sums, hidden, recurrentKernel, columns, first);
    return sums;
  };
  const sum = (a: Float64Array, b: Float64Array) => a.map((value, j) => value + b[j]!);
  const update = sum(ofInput(0), ofState(previous, 0)).map(sigmoid);
  const reset = sum(ofInput(1), ofState(previous, 1)).map(sigmoid);
  const times = (vector: Float64Array) => vector.map((value, j) => reset[j]! * value);
  const gated = resetAfter ? ofState(previous, 2) : times(previous);
  const candidateSum = sum(ofInput(2), resetAfter ? times(gated) : ofState(gated, 2));
  const candidate = candidateSum.map(Math.tanh);
  const state = previous.map((h, j) => update[j]! * h + (1 - update[j]!) * candidate[j]!);
  return { token, previous, update, reset, gated, candidateSum, candidate, state };
}

/**
 * Runs the GRU over one sequence, a word at a time; padding (index 0) leaves the state as it is, as Keras' mask does.
 * A generator, so that a caller can do other work between the steps.
 */
export function* referenceSteps(weights: AnyWeights, sequence: ArrayLike<number>): Generator<GruStep> {
  let state: Float64Array = new Float64Array(weights.hiddenUnits);
  for (const token of Array.from(sequence)) {
    if (token === 0) continue;
    const next = step(weights, token, state);
    yield next;
    state = next.state;
  }
}

/** The logit of a state [hiddenUnits]: the output of Dense before its sigmoid. */
export function logitOf(weights: AnyWeights, state: Float64Array): number {
  return state.reduce((sum, h, j) => sum + h * weights.denseKernel[j]!, weights.denseBias[0]!);
}

/** The hidden states after each word of one sequence, padding skipped: [words][hiddenUnits]. */
export function referenceStates(weights: AnyWeights, sequence: ArrayLike<number>): Float64Array[] {
  return Array.from(referenceSteps(weights, sequence), ({ state }) => state);
}

/** The logit after each word of one sequence, padding skipped: [words]. */
export function referenceRunningLogits(weights: AnyWeights, sequence: ArrayLike<number>): Float64Array {
  return Float64Array.from(referenceStates(weights, sequence), (state) => logitOf(weights, state));
}

/** The score of one sequence, in [0, 1]. */
export function referenceScore(weights: AnyWeights, sequence: ArrayLike<number>): number {
  const state = referenceStates(weights, sequence).at(-1) ?? new Float64Array(weights.hiddenUnits);
  return sigmoid(logitOf(weights, state));
}

/** Adam (Kingma & Ba 2015, https://arxiv.org/abs/1412.6980) with Keras' defaults, epsilon outside the root. */
export const ADAM = { beta1: 0.9, beta2: 0.999, epsilon: 1e-7 } as const;

/** The factors of the first and the second moment in Adam's step number `steps` (from 1), bias correction included. */
export function adamScales(steps: number, learningRate: number): { meanScale: number; varianceScale: number } {
  return {
    meanScale: learningRate / (1 - ADAM.beta1 ** steps),
    varianceScale: 1 / (1 - ADAM.beta2 ** steps),
  };
}

/** Adam's step number `steps` (from 1), in place on weights and moments. */
export function referenceAdam(
  weights: ReferenceWeights,
  gradients: ReferenceWeights,
  moments: { mean: ReferenceWeights; variance: ReferenceWeights },
  steps: number,
  learningRate: number,
  epsilon: number = ADAM.epsilon,
): void {
  const { beta1, beta2 } = ADAM;
  const { meanScale, varianceScale } = adamScales(steps, learningRate);
  for (const name of TENSOR_NAMES) {
    const [mean, variance] = [moments.mean[name], moments.variance[name]];
    gradients[name].forEach((gradient, i) => {
      mean[i] = beta1 * mean[i]! + (1 - beta1) * gradient;
      variance[i] = beta2 * variance[i]! + (1 - beta2) * gradient ** 2;
      weights[name][i]! -= (meanScale * mean[i]!) / (Math.sqrt(variance[i]! * varianceScale) + epsilon);
    });
  }
}

import { mapTensors } from '../weights';
import { type AnyWeights, type GruStep, logitOf, type ReferenceWeights, referenceSteps, sigmoid } from './gru';

/** The gradients of one step: with respect to what its gates sum up, in the order z, r, c, and to the state before. */
export interface StepGradients {
  /** [3 * hiddenUnits], of x W + b. */
  ofInput: Float64Array;
  /** [3 * hiddenUnits], of h U, or of (r h) U for the candidate; with `resetAfter` of h U + d. */
  ofState: Float64Array;
  /** [hiddenUnits] */
  previous: Float64Array;
}

/** @param dState the gradient with respect to the state after the step, [hiddenUnits] */
export function stepGradients(weights: AnyWeights, at: GruStep, dState: Float64Array): StepGradients {
  const { hiddenUnits, resetAfter = false } = weights;
  const { previous, update, candidate } = at;
  const dGates = new Float64Array(3 * hiddenUnits);
  for (let j = 0; j < hiddenUnits; j++) {
    dGates[j] = dState[j]! * (previous[j]! - candidate[j]!) * update[j]! * (1 - update[j]!);
    dGates[2 * hiddenUnits + j] = dState[j]! * (1 - update[j]!) * (1 - candidate[j]! ** 2);
  }
  const dPrevious = dState.map((d, j) => d * update[j]!);
  return resetAfter ? throughState(weights, at, dGates, dPrevious) : throughGatedState(weights, at, dGates, dPrevious);
}

/** The part of the state before, with `reset_after = false`. Fills in r. */
function throughGatedState(
  { hiddenUnits, recurrentKernel }: AnyWeights,
  { previous, reset }: GruStep,
  dGates: Float64Array,
  dPrevious: Float64Array,
): StepGradients {
  const columns = 3 * hiddenUnits;
  for (let i = 0; i < hiddenUnits; i++) {
    let dGated = 0; // with respect to r_i * h_i
    for (let column = 2 * hiddenUnits; column < columns; column++) {
      dGated += dGates[column]! * recurrentKernel[i * columns + column]!;
    }
    dGates[hiddenUnits + i] = dGated * previous[i]! * reset[i]! * (1 - reset[i]!);
    dPrevious[i]! += dGated * reset[i]!;
  }
  addTransposed(dPrevious, dGates, recurrentKernel, 2 * hiddenUnits);
  return { ofInput: dGates, ofState: dGates, previous: dPrevious };
}

/** The part of the state before, with `reset_after = true`. Fills in r. */
function throughState(
  { hiddenUnits, recurrentKernel }: AnyWeights,
  { reset, gated }: GruStep,
  dGates: Float64Array,
  dPrevious: Float64Array,
): StepGradients {
  const dSums = dGates.slice(); // with respect to h U + d
  for (let j = 0; j < hiddenUnits; j++) {
    const dCandidate = dGates[2 * hiddenUnits + j]!;
    dGates[hiddenUnits + j] = dCandidate * gated[j]! * reset[j]! * (1 - reset[j]!);
    dSums[hiddenUnits + j] = dGates[hiddenUnits + j]!;
    dSums[2 * hiddenUnits + j] = dCandidate * reset[j]!;
  }
  addTransposed(dPrevious, dSums, recurrentKernel, dSums.length);
  return { ofInput: dGates, ofState: dSums, previous: dPrevious };
}

/** Adds to each sum a row of a matrix times a vector, over the first `count` columns. */
function addTransposed(
  sums: Float64Array,
  vector: Float64Array,
  matrix: Float32Array | Float64Array,
  count: number,
): void {
  for (let i = 0; i < sums.length; i++) {
    let sum = 0;
    for (let column = 0; column < count; column++) sum += vector[column]! * matrix[i * vector.length + column]!;
    sums[i]! += sum;
  }
}

/** Adds the part of one step to the gradients of the weights; returns dLoss/dPrevious. */
function stepBackward(
  weights: AnyWeights,
  at: GruStep,
  dState: Float64Array,
  gradients: ReferenceWeights,
): Float64Array {
  const { embeddingUnits, hiddenUnits, embedding, kernel, resetAfter = false } = weights;
  const { token, previous, gated } = at;
  const { ofInput, ofState, previous: dPrevious } = stepGradients(weights, at, dState);
  const columns = 3 * hiddenUnits;
  const row = token * embeddingUnits;
  for (let column = 0; column < columns; column++) {
    gradients.bias[column]! += ofInput[column]!;
    if (resetAfter) gradients.bias[columns + column]! += ofState[column]!;
    for (let i = 0; i < embeddingUnits; i++) {
      gradients.kernel[i * columns + column]! += embedding[row + i]! * ofInput[column]!;
    }
    const input = column >= 2 * hiddenUnits && !resetAfter ? gated : previous;
    for (let i = 0; i < hiddenUnits; i++) {
      gradients.recurrentKernel[i * columns + column]! += input[i]! * ofState[column]!;
    }
  }
  addTransposed(gradients.embedding.subarray(row, row + embeddingUnits), ofInput, kernel, columns);
  return dPrevious;
}

/** Mean squared error between scores and targets, and its gradient with respect to every weight. */
export function referenceGradients(
  weights: AnyWeights,
  sequences: readonly ArrayLike<number>[],
  targets: ArrayLike<number>,
): { loss: number; gradients: ReferenceWeights } {
  const gradients: ReferenceWeights = mapTensors(weights, (values) => new Float64Array(values.length));
  let loss = 0;
  for (const [row, sequence] of sequences.entries()) {
    const steps = [...referenceSteps(weights, sequence)];
    const last = steps.at(-1)?.state ?? new Float64Array(weights.hiddenUnits);
    const score = sigmoid(logitOf(weights, last));
    const error = score - targets[row]!;
    loss += error ** 2 / sequences.length;
    const dLogit = (2 * error * score * (1 - score)) / sequences.length;
    gradients.denseBias[0]! += dLogit;
    last.forEach((h, j) => {
      gradients.denseKernel[j]! += dLogit * h;
    });
    let dState: Float64Array = Float64Array.from(weights.denseKernel, (w) => dLogit * w);
    for (const at of steps.reverse()) dState = stepBackward(weights, at, dState, gradients);
  }
  return { loss, gradients };
}

import type { GruWeights } from '../weights';
import { addProduct, type GruStep, type ReferenceWeights, referenceSteps } from './gru';

type AnyWeights = GruWeights | ReferenceWeights;

/**
 * Keeps a share from growing without bound where the sum that it is a share of is near zero. The states and candidates
 * lie in [-1, 1]: 3e-4 measured best against what people marked (docs/model.md), 1e-2 takes much from the words.
 */
export const RELEVANCE_EPSILON = 3e-4;

/** The relevance that one step passes on, of that which arrives at its state. */
export interface StepRelevance {
  /** The share of the step's word. */
  word: number;
  /** The share of the candidate's bias, which no word receives. */
  bias: number;
  /** The share of the state before the word, [hiddenUnits]. */
  previous: Float64Array;
}

/** A value moved away from zero by epsilon, so that it can be divided by. */
const stabilized = (value: number, epsilon: number) => value + (value < 0 ? -epsilon : epsilon);

/**
 * One step of layer-wise relevance propagation: each summand of a sum gets the part of its relevance that it is of the
 * sum. The gates z and r count as constants. The state is the sum of z h and (1 - z) c; what the candidate c = tanh(a)
 * gets goes unchanged to a, which is the sum of x Wc, bc and (r h) Uc; with `resetAfter` of x Wc, bc, r (h Uc) and r dc.
 * @param relevance of the state after the word, [hiddenUnits]
 */
export function stepRelevance(
  weights: AnyWeights,
  { token, previous, update, reset, candidateSum, candidate, state }: GruStep,
  relevance: Float64Array,
  epsilon = RELEVANCE_EPSILON,
): StepRelevance {
  const { embeddingUnits, hiddenUnits, embedding, kernel, recurrentKernel, bias, resetAfter = false } = weights;
  const columns = 3 * hiddenUnits;
  const candidateColumn = 2 * hiddenUnits;
  const perState = relevance.map((r, j) => r / stabilized(state[j]!, epsilon));
  const perSum = perState.map((s, j) => {
    const ofCandidate = s * (1 - update[j]!) * candidate[j]!;
    return ofCandidate / stabilized(candidateSum[j]!, epsilon);
  });
  const input = new Float64Array(hiddenUnits); // x Wc
  const vector = embedding.subarray(token * embeddingUnits, (token + 1) * embeddingUnits);
  addProduct(input, vector, kernel, columns, candidateColumn);
  return {
    word: perSum.reduce((sum, q, j) => sum + q * input[j]!, 0),
    bias: perSum.reduce((sum, q, j) => {
      const ofState = resetAfter ? reset[j]! * bias[columns + candidateColumn + j]! : 0;
      return sum + q * (bias[candidateColumn + j]! + ofState);
    }, 0),
    previous: previous.map((h, i) => {
      const row = i * columns + candidateColumn;
      const throughCandidate = perSum.reduce((sum, q, j) => {
        return sum + recurrentKernel[row + j]! * q * reset[resetAfter ? j : i]!;
      }, 0);
      return perState[i]! * update[i]! * h + h * throughCandidate;
    }),
  };
}

/**
 * The relevance of each word to the logit, by layer-wise relevance propagation (Arras et al. 2017,
 * https://arxiv.org/abs/1706.07206): the logit's part that depends on the last state, w h, is passed back step by step.
 * @returns [words], in units of the logit; padding has none
 */
export function referenceRelevance(
  weights: AnyWeights,
  sequence: ArrayLike<number>,
  epsilon = RELEVANCE_EPSILON,
): Float64Array {
  const steps = [...referenceSteps(weights, sequence)];
  const words = new Float64Array(steps.length);
  const last = steps.at(-1)?.state ?? new Float64Array(0);
  let relevance: Float64Array = last.map((h, j) => h * weights.denseKernel[j]!);
  for (let t = steps.length - 1; t >= 0; t--) {
    const { word, previous } = stepRelevance(weights, steps[t]!, relevance, epsilon);
    words[t] = word;
    relevance = previous;
  }
  return words;
}

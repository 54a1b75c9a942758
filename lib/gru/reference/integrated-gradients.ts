import { stepGradients } from './gradients';
import { type AnyWeights, addProduct, type GruStep, logitOf, referenceSteps } from './gru';

export interface IntegratedGradients {
  /** For each word its part of the difference between the text's logit and the baseline's, [words]. */
  words: Float64Array;
  /** The logit of a text of as many words whose embeddings are all zero. */
  baseline: number;
}

/**
 * Integrated gradients (Sundararajan et al. 2017, https://arxiv.org/abs/1703.01365): all embeddings grow in proportion
 * from zero to their values, and each word gets the integral of its embedding times the logit's gradient with respect to
 * it, by the midpoint rule. The words add up to the difference of the logits, the more closely the more passes there are.
 * A generator, so that a caller can do other work in between.
 * @param sequence without padding
 */
export function* integratedGradients(
  weights: AnyWeights,
  sequence: ArrayLike<number>,
  passes: number,
): Generator<void, IntegratedGradients> {
  const { hiddenUnits, embeddingUnits, embedding, kernel } = weights;
  const columns = 3 * hiddenUnits;
  // x times the gradient with respect to x is x W times the gradient with respect to x W.
  const products = Array.from(sequence, (token) => {
    const sums = new Float64Array(columns);
    const input = embedding.subarray(token * embeddingUnits, (token + 1) * embeddingUnits);
    addProduct(sums, input, kernel, columns, 0);
    return sums;
  });
  const words = new Float64Array(sequence.length);
  for (let pass = 0; pass < passes; pass++) {
    const steps = yield* run(scaled(weights, sequence, (pass + 0.5) / passes));
    let dState: Float64Array = Float64Array.from(weights.denseKernel);
    for (let t = steps.length - 1; t >= 0; t--) {
      const { ofInput, previous } = stepGradients(weights, steps[t]!, dState);
      words[t]! += products[t]!.reduce((sum, value, column) => sum + value * ofInput[column]!, 0) / passes;
      dState = previous;
      yield;
    }
  }
  const last = (yield* run(scaled(weights, sequence, 0))).at(-1)?.state;
  return { words, baseline: logitOf(weights, last ?? new Float64Array(hiddenUnits)) };
}

/** The weights with an embedding of a row for each word of a sequence, scaled; row 0 is padding. */
function scaled(weights: AnyWeights, sequence: ArrayLike<number>, scale: number): AnyWeights {
  const { embeddingUnits, embedding } = weights;
  const rows = new Float64Array((sequence.length + 1) * embeddingUnits);
  for (let t = 0; t < sequence.length; t++) {
    const from = sequence[t]! * embeddingUnits;
    rows.set(embedding.subarray(from, from + embeddingUnits), (t + 1) * embeddingUnits);
  }
  return { ...weights, embedding: rows.map((value) => scale * value), lexiconSize: sequence.length + 1 } as AnyWeights;
}

/** All steps of the sequence 1, 2, ... through weights with a row for each. */
function* run(weights: AnyWeights): Generator<void, GruStep[]> {
  const steps: GruStep[] = [];
  for (const step of referenceSteps(
    weights,
    Array.from({ length: weights.lexiconSize - 1 }, (_, t) => t + 1),
  )) {
    steps.push(step);
    yield;
  }
  return steps;
}

import { expect, test } from 'vitest';
import { referenceGradients } from '../../../lib/gru/reference/gradients';
import {
  type ReferenceWeights,
  referenceAdam,
  referenceRunningLogits,
  referenceScore,
  referenceStates,
} from '../../../lib/gru/reference/gru';
import { mapTensors, sizesOf, TENSOR_NAMES } from '../../../lib/gru/weights';
import { golden, goldenWeights } from '../golden';
import { randomWeights } from '../random-network';

const zeros = (weights: ReferenceWeights) => mapTensors(weights, ({ length }) => new Float64Array(length));

function expectClose(actual: ArrayLike<number>, expected: ArrayLike<number>, digits: number) {
  expect(actual.length).toBe(expected.length);
  for (let i = 0; i < actual.length; i++) expect(actual[i]).toBeCloseTo(expected[i]!, digits);
}

test('states, running logits and scores are the golden ones', () => {
  const weights = goldenWeights();
  const { hiddenUnits } = weights;
  golden.tokens.forEach((sequence, row) => {
    const time = golden.shapes.states[1]!;
    const states = referenceStates(weights, sequence);
    const first = time - sequence.length;
    states.forEach((state, t) => {
      const offset = (row * time + first + t) * hiddenUnits;
      expectClose(state, golden.states.slice(offset, offset + hiddenUnits), 10);
    });
    const logits = golden.runningLogit.slice(first).map((atTime) => atTime[row]!);
    expectClose(referenceRunningLogits(weights, sequence), logits, 10);
    expect(referenceScore(weights, sequence)).toBeCloseTo(golden.score[row]!, 10);
  });
});

test('loss, gradients and one Adam step are the golden ones', () => {
  const weights = goldenWeights();
  const { loss, gradients } = referenceGradients(weights, golden.tokens, golden.targets);
  expect(loss).toBeCloseTo(golden.loss, 10);
  for (const name of TENSOR_NAMES) expectClose(gradients[name], golden.gradients[name], 10);
  referenceAdam(weights, gradients, { mean: zeros(weights), variance: zeros(weights) }, 1, 0.001);
  for (const name of TENSOR_NAMES) expectClose(weights[name], golden.adam1[name], 9);
});

test.each([false, true])('gradients agree with finite differences, resetAfter %s', (resetAfter) => {
  const sizes = { ...sizesOf(goldenWeights()), resetAfter };
  const weights = mapTensors(randomWeights(sizes, 3), (values) => Float64Array.from(values));
  const { gradients } = referenceGradients(weights, golden.tokens, golden.targets);
  const h = 1e-6;
  for (const name of TENSOR_NAMES) {
    for (let i = 0; i < weights[name].length; i += 7) {
      const value = weights[name][i]!;
      weights[name][i] = value + h;
      const above = referenceGradients(weights, golden.tokens, golden.targets).loss;
      weights[name][i] = value - h;
      const below = referenceGradients(weights, golden.tokens, golden.targets).loss;
      weights[name][i] = value;
      expect(gradients[name][i]).toBeCloseTo((above - below) / (2 * h), 8);
    }
  }
});

test('padding anywhere leaves the state alone, and an empty sequence scores the bias', () => {
  const weights = goldenWeights();
  expect(referenceScore(weights, [0, 0, 2, 3, 0, 4])).toBe(referenceScore(weights, [2, 3, 4]));
  const empty = 1 / (1 + Math.exp(-weights.denseBias[0]!));
  expect(referenceScore(weights, [])).toBeCloseTo(empty, 12);
  expect(referenceScore(weights, [0, 0])).toBeCloseTo(empty, 12);
});

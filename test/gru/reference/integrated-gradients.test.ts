import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stepGradients } from '../../../lib/gru/reference/gradients';
import { logitOf, type ReferenceWeights, referenceRunningLogits, referenceSteps } from '../../../lib/gru/reference/gru';
import { type IntegratedGradients, integratedGradients } from '../../../lib/gru/reference/integrated-gradients';
import { mapTensors } from '../../../lib/gru/weights';
import { expectClose } from '../compare';
import { randomSequences, randomWeights } from '../random-network';

const shape = fc.record({
  lexiconSize: fc.integer({ min: 2, max: 30 }),
  embeddingUnits: fc.integer({ min: 1, max: 9 }),
  hiddenUnits: fc.integer({ min: 1, max: 9 }),
  resetAfter: fc.boolean(),
  length: fc.integer({ min: 1, max: 12 }),
  seed: fc.integer({ min: 1, max: 1e6 }),
});

function network({ length, seed, ...sizes }: { length: number; seed: number } & Parameters<typeof randomWeights>[0]) {
  const weights: ReferenceWeights = mapTensors(randomWeights(sizes, seed, 1), (values) => Float64Array.from(values));
  return { weights, sequence: randomSequences([length], sizes.lexiconSize, seed)[0]! };
}

function integrate(weights: ReferenceWeights, sequence: number[], passes: number): IntegratedGradients {
  const running = integratedGradients(weights, sequence, passes);
  for (;;) {
    const { done, value } = running.next();
    if (done) return value;
  }
}

const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);
const lastLogit = (weights: ReferenceWeights, sequence: number[]) => referenceRunningLogits(weights, sequence).at(-1)!;

test('the words add up to the difference between the logits of the text and of the baseline', () => {
  fc.assert(
    fc.property(shape, (sizes) => {
      const { weights, sequence } = network(sizes);
      const { words, baseline } = integrate(weights, sequence, 32);
      const without = { ...weights, embedding: weights.embedding.map(() => 0) };
      expect(baseline).toBeCloseTo(lastLogit(without, sequence), 12);
      const difference = lastLogit(weights, sequence) - baseline;
      expect(Math.abs(sum(words) - difference)).toBeLessThan(2e-3 * Math.max(1, Math.abs(difference)));
    }),
  );
});

test('the gradient with respect to an embedding agrees with finite differences', () => {
  fc.assert(
    fc.property(shape, (sizes) => {
      const { weights } = network(sizes);
      // Every word once, so that a row of the embedding is one place of the sequence.
      const sequence = Array.from({ length: weights.lexiconSize - 1 }, (_, i) => i + 1);
      const steps = [...referenceSteps(weights, sequence)];
      let dState: Float64Array = Float64Array.from(weights.denseKernel);
      for (const at of steps.reverse()) {
        const { ofInput, previous } = stepGradients(weights, at, dState);
        const [row, h] = [at.token * weights.embeddingUnits, 1e-6];
        const logitWith = (value: number) => {
          const embedding = weights.embedding.with(row, value);
          const last = [...referenceSteps({ ...weights, embedding }, sequence)].at(-1)!;
          return logitOf(weights, last.state);
        };
        const value = weights.embedding[row]!;
        const expected = (logitWith(value + h) - logitWith(value - h)) / (2 * h);
        const gradient = ofInput.reduce((total, d, column) => total + d * weights.kernel[column]!, 0);
        expect(gradient).toBeCloseTo(expected, 6);
        dState = previous;
      }
    }),
    { numRuns: 30 },
  );
});

test('a word whose embedding is zero gets nothing, and twice the passes come closer', () => {
  const { weights, sequence } = network({
    lexiconSize: 9,
    embeddingUnits: 6,
    hiddenUnits: 7,
    length: 10,
    seed: 4,
  });
  weights.embedding.fill(0, sequence[3]! * 6, (sequence[3]! + 1) * 6);
  const [rough, fine, exact] = [2, 8, 256].map((passes) => integrate(weights, sequence, passes).words);
  expect(exact![3]).toBe(0);
  const distance = (words: Float64Array) => sum(words.map((value, t) => Math.abs(value - exact![t]!)));
  expect(distance(fine!)).toBeLessThan(distance(rough!) / 4);
  expectClose(integrate(weights, [], 4).words, [], 0);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { logitOf, type ReferenceWeights, referenceSteps, sigmoid } from '../../../lib/gru/reference/gru';
import { createReferenceNetwork } from '../../../lib/gru/reference/reference-network';
import { referenceRelevance, stepRelevance } from '../../../lib/gru/reference/relevance';
import { type GruWeights, mapTensors } from '../../../lib/gru/weights';
import { expectClose } from '../compare';
import { randomSequences, randomWeights } from '../random-network';

const double = (weights: GruWeights): ReferenceWeights => mapTensors(weights, (values) => Float64Array.from(values));
const withoutBias = (weights: ReferenceWeights) => ({ ...weights, bias: weights.bias.map(() => 0) });
const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);

/** Small enough to take nothing from a share, and too large to let one divide by zero. */
const TINY = 1e-14;

const shape = fc.record({
  lexiconSize: fc.integer({ min: 2, max: 30 }),
  embeddingUnits: fc.integer({ min: 1, max: 9 }),
  hiddenUnits: fc.integer({ min: 1, max: 9 }),
  length: fc.integer({ min: 1, max: 12 }),
  seed: fc.integer({ min: 1, max: 1e6 }),
});

test('each step passes on all that arrives: to its word, to the bias and to the state before', () => {
  fc.assert(
    fc.property(shape, ({ length, seed, ...sizes }) => {
      const weights = double(randomWeights(sizes, seed));
      const [sequence] = randomSequences([length], sizes.lexiconSize, seed);
      for (const at of referenceSteps(weights, sequence!)) {
        const arriving = at.state.map((h, j) => h * weights.denseKernel[j]!);
        const { word, bias, previous } = stepRelevance(weights, at, arriving, TINY);
        expect(word + bias + sum(previous)).toBeCloseTo(sum(arriving), 6);
      }
    }),
  );
});

test('without biases and epsilon the words add up to the logit without its bias', () => {
  fc.assert(
    fc.property(shape, ({ length, seed, ...sizes }) => {
      const weights = withoutBias(double(randomWeights(sizes, seed)));
      const [sequence] = randomSequences([length], sizes.lexiconSize, seed);
      const last = [...referenceSteps(weights, sequence!)].at(-1)!.state;
      const logit = logitOf(weights, last) - weights.denseBias[0]!;
      expect(sum(referenceRelevance(weights, sequence!, TINY))).toBeCloseTo(logit, 6);
    }),
  );
});

test('one unit: the relevance of two words is the one computed by hand', () => {
  const weights: ReferenceWeights = {
    lexiconSize: 4,
    embeddingUnits: 1,
    hiddenUnits: 1,
    embedding: Float64Array.of(0, 0, 0.5, -2),
    kernel: Float64Array.of(0.3, -0.4, 0.8),
    recurrentKernel: Float64Array.of(0.6, 0.2, -0.7),
    bias: Float64Array.of(0.1, 0.2, 0.05),
    denseKernel: Float64Array.of(1.5),
    denseBias: Float64Array.of(0.25),
  };
  const epsilon = 0.01;
  const z1 = sigmoid(0.5 * 0.3 + 0.1);
  const a1 = 0.5 * 0.8 + 0.05;
  const c1 = Math.tanh(a1);
  const h1 = (1 - z1) * c1;
  const z2 = sigmoid(-2 * 0.3 + h1 * 0.6 + 0.1);
  const r2 = sigmoid(-2 * -0.4 + h1 * 0.2 + 0.2);
  const a2 = -2 * 0.8 + r2 * h1 * -0.7 + 0.05;
  const c2 = Math.tanh(a2);
  const h2 = z2 * h1 + (1 - z2) * c2;
  expect([h1 > 0, h2 > 0, a2 > 0]).toEqual([true, false, false]);

  const ofSecondState = 1.5 * h2;
  const ofSecondCandidate = (ofSecondState * (1 - z2) * c2) / (h2 - epsilon);
  const second = (ofSecondCandidate * -2 * 0.8) / (a2 - epsilon);
  const ofFirstState =
    (ofSecondState * z2 * h1) / (h2 - epsilon) + (ofSecondCandidate * r2 * h1 * -0.7) / (a2 - epsilon);
  const ofFirstCandidate = (ofFirstState * h1) / (h1 + epsilon);
  const first = (ofFirstCandidate * 0.5 * 0.8) / (a1 + epsilon);

  const relevance = referenceRelevance(weights, [2, 0, 3], epsilon);
  expectClose(relevance, [first, second], 1e-12);
});

test('padding has no value, and changes nothing for the words', () => {
  fc.assert(
    fc.property(shape, ({ length, seed, ...sizes }) => {
      const weights = double(randomWeights(sizes, seed));
      const [sequence] = randomSequences([length], sizes.lexiconSize, seed);
      const padded = sequence!
        .flatMap((word, place) =>
          Array(place % 3)
            .fill(0)
            .concat(word),
        )
        .concat(0);
      expectClose(referenceRelevance(weights, padded), referenceRelevance(weights, sequence!), 0);
    }),
  );
});

test('relevance grows in proportion to the dense kernel, and its bias takes no part', () => {
  fc.assert(
    fc.property(shape, ({ length, seed, ...sizes }) => {
      const weights = double(randomWeights(sizes, seed));
      const [sequence] = randomSequences([length], sizes.lexiconSize, seed);
      const doubled = {
        ...weights,
        denseKernel: weights.denseKernel.map((w) => -2 * w),
        denseBias: Float64Array.of(9),
      };
      const expected = referenceRelevance(weights, sequence!).map((value) => -2 * value);
      expectClose(referenceRelevance(doubled, sequence!), expected, 1e-12);
    }),
  );
});

test('epsilon takes a part of the relevance, the less the smaller it is', () => {
  const weights = double(randomWeights({ lexiconSize: 9, embeddingUnits: 4, hiddenUnits: 5 }));
  const sequence = [2, 3, 4, 5, 6, 7, 8];
  const exact = referenceRelevance(weights, sequence, TINY);
  const lost = [1e-1, 1e-2, 1e-3].map((epsilon) => {
    const values = referenceRelevance(weights, sequence, epsilon);
    return sum(values.map((value, place) => Math.abs(value - exact[place]!)));
  });
  expect(lost[0]).toBeGreaterThan(lost[1]!);
  expect(lost[1]).toBeGreaterThan(lost[2]!);
  expect(lost[2]).toBeGreaterThan(0);
});

test('the network gives one value for each word of each sequence, as single floats', async () => {
  const weights = randomWeights({ lexiconSize: 9, embeddingUnits: 4, hiddenUnits: 5 });
  const sequences = [[2, 0, 3], [], [0, 0], [8]];
  const network = createReferenceNetwork(weights);
  const explained = await network.explain(sequences);
  const expected = sequences.map((sequence) => Float32Array.from(referenceRelevance(double(weights), sequence)));
  expect(explained.map(({ relevance }) => relevance)).toEqual(expected);
  expect(explained.map(({ relevance }) => relevance.length)).toEqual([2, 0, 0, 1]);
  expect(explained.map(({ relevance: _, ...scored }) => scored)).toEqual(await network.scoreWithLogits(sequences));
  expect(Float32Array.from(explained, ({ score }) => score)).toEqual(await network.score(sequences));
});

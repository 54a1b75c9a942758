import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openEngine } from '../../../lib/cli/engine';
import { createCpuNetwork } from '../../../lib/gru/cpu/cpu-network';
import { referenceGradients } from '../../../lib/gru/reference/gradients';
import { createReferenceNetwork } from '../../../lib/gru/reference/reference-network';
import { TENSOR_NAMES } from '../../../lib/gru/weights';
import { expectClose, expectGradients, gradientsOf, single } from '../compare';
import { golden, goldenWeights } from '../golden';
import { eitherShape, randomSequences, randomWeights } from '../random-network';

const engine = await openEngine();
/** Scores are computed with a recurrent kernel of integers, to which weights that are not 8-bit ones are rounded. */
const ROUNDED = 1e-4;

test('scores, loss, gradients and one Adam step are the golden ones', async () => {
  const weights = single(goldenWeights());
  const network = createCpuNetwork(weights, engine);
  expectClose(await network.score(golden.tokens), golden.score, ROUNDED);
  expect(await network.trainStep(golden.tokens, golden.targets, 0.001)).toBeCloseTo(golden.loss, 6);
  const gradients = await gradientsOf(createCpuNetwork(weights, engine), golden.tokens, golden.targets);
  for (const name of TENSOR_NAMES) expectClose(gradients[name], golden.gradients[name], 1e-6);
  const after = await network.readWeights();
  for (const name of TENSOR_NAMES) expectClose(after[name], golden.adam1[name], 3e-6);
});

test('forward agrees with the reference on random shapes, empty and all-padding rows included', async () => {
  await fc.assert(
    fc.asyncProperty(eitherShape, async ({ lengths, seed, ...sizes }) => {
      const weights = randomWeights(sizes, seed);
      const sequences = randomSequences(lengths, sizes.lexiconSize, seed, true);
      sequences.push([0, 0, 0]);
      const [cpu, reference] = [createCpuNetwork(weights, engine), createReferenceNetwork(weights)];
      expectClose(await cpu.score(sequences), await reference.score(sequences), ROUNDED);
      const [scored, expected] = [await cpu.scoreWithLogits(sequences), await reference.scoreWithLogits(sequences)];
      for (const [row, { logits }] of scored.entries()) expectClose(logits, expected[row]!.logits, ROUNDED);
      expect(scored.map(({ score }) => score)).toEqual([...(await cpu.score(sequences))]);
    }),
    { numRuns: 60 },
  );
});

test('gradients agree with the reference on random shapes', async () => {
  await fc.assert(
    fc.asyncProperty(eitherShape, async ({ lengths, seed, ...sizes }) => {
      const weights = randomWeights(sizes, seed);
      const sequences = randomSequences(lengths, sizes.lexiconSize, seed, true);
      const targets = sequences.map((_, row) => (row % 10) / 9);
      const { gradients } = referenceGradients(weights, sequences, targets);
      expectGradients(await gradientsOf(createCpuNetwork(weights, engine), sequences, targets), gradients, 1e-4);
    }),
    { numRuns: 60 },
  );
});

test.each([
  {
    name: 'one review, one word, one unit',
    sizes: { lexiconSize: 2, embeddingUnits: 1, hiddenUnits: 1 },
    lengths: [1],
  },
  { name: 'all padding', sizes: { lexiconSize: 3, embeddingUnits: 4, hiddenUnits: 5 }, lengths: [0, 0] },
  { name: 'long reviews', sizes: { lexiconSize: 50, embeddingUnits: 8, hiddenUnits: 8 }, lengths: [700, 3, 150] },
  {
    name: 'more rows than a block',
    sizes: { lexiconSize: 9, embeddingUnits: 3, hiddenUnits: 2 },
    lengths: Array(300).fill(2),
  },
  {
    name: 'shipped sizes',
    sizes: { lexiconSize: 300, embeddingUnits: 128, hiddenUnits: 256 },
    lengths: [40, 33, 20, 7, 2, 1],
  },
  { name: 'wide', sizes: { lexiconSize: 40, embeddingUnits: 100, hiddenUnits: 133 }, lengths: [9, 5, 5, 4, 1, 1, 1] },
])('gradients agree with the reference: $name', async ({ sizes, lengths }) => {
  const weights = randomWeights(sizes, 5, 0.2);
  const sequences = randomSequences(lengths, sizes.lexiconSize);
  const targets = sequences.map((_, row) => row % 2);
  const { gradients } = referenceGradients(weights, sequences, targets);
  expectGradients(await gradientsOf(createCpuNetwork(weights, engine), sequences, targets), gradients, 1e-4);
});

test('many batches at once give the scores of one review at a time', async () => {
  const weights = randomWeights({ lexiconSize: 500, embeddingUnits: 16, hiddenUnits: 24 });
  const network = createCpuNetwork(weights, engine);
  const sequences = randomSequences(
    Array.from({ length: 200 }, (_, i) => (i * 37) % 400),
    500,
  );
  const together = await network.score(sequences);
  for (const row of [0, 1, 50, 123, 199]) {
    expect(together[row]).toBeCloseTo((await network.score([sequences[row]!]))[0]!, 6);
  }
});

test('forty training steps follow the reference, and a restored network goes on to the same weights', async () => {
  const weights = randomWeights({ lexiconSize: 30, embeddingUnits: 6, hiddenUnits: 10 });
  const sequences = randomSequences([9, 8, 8, 5, 3, 1], 30);
  const targets = [1, 0, 1, 1, 0, 0];
  const [cpu, reference] = [createCpuNetwork(weights, engine), createReferenceNetwork(weights)];
  for (let step = 0; step < 40; step++) {
    const epsilon = step < 20 ? undefined : 1e-4;
    const expected = await reference.trainStep(sequences, targets, 0.01, epsilon);
    expect(await cpu.trainStep(sequences, targets, 0.01, epsilon)).toBeCloseTo(expected, 4);
  }
  const resumed = createCpuNetwork(weights, engine);
  await resumed.restore(await cpu.readWeights(), await cpu.readOptimizer());
  for (const network of [cpu, resumed]) await network.trainStep(sequences, targets, 0.01);
  expect(await resumed.readWeights()).toEqual(await cpu.readWeights());
});

test('words outside the lexicon, damaged weights and NaN are refused', async () => {
  const weights = randomWeights({ lexiconSize: 5, embeddingUnits: 2, hiddenUnits: 2 });
  const network = createCpuNetwork(weights, engine);
  await expect(network.score([[2, 5]])).rejects.toThrow('outside the lexicon of 5 words');
  await expect(network.score([[-1]])).rejects.toThrow('outside the lexicon');
  expect(() => createCpuNetwork({ ...weights, bias: new Float32Array(5) }, engine)).toThrow(
    'engine.tensorSize ["bias",5,6]',
  );
  expect(() => createCpuNetwork({ ...weights, kernel: weights.kernel.map(() => Number.NaN) }, engine)).toThrow(
    'engine.tensorValues ["kernel"]',
  );
  await expect(network.score([[Number.NaN]])).rejects.toThrow('outside the lexicon');
  await expect(network.trainStep([[2]], [Number.NaN], 0.1)).rejects.toThrow('target NaN');
  await expect(network.trainStep([[2]], [1], Number.POSITIVE_INFINITY)).rejects.toThrow('learning rate');
  await expect(network.trainStep([[2]], [1], 0.1, Number.NaN)).rejects.toThrow('epsilon');
  await expect(network.trainStep([[2], [3]], [1], 0.1)).rejects.toThrow('1 targets for 2 sequences');
  const optimizer = await network.readOptimizer();
  optimizer.variance.bias[0] = Number.NaN;
  await expect(network.restore(weights, optimizer)).rejects.toThrow('engine.tensorValues ["bias"]');
  expect((await network.score([[2, 3]]))[0]).toBeGreaterThan(0);
});

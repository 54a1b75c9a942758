import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bothEngines } from '../../../lib/bench/engines';
import { createCpuNetwork } from '../../../lib/gru/cpu/cpu-network';
import { createReferenceNetwork } from '../../../lib/gru/reference/reference-network';
import { expectClose } from '../compare';
import { eitherShape, randomSequences, randomWeights } from '../random-network';

describe.each([...(await bothEngines())])('%s', (_, engine) => {
  test('relevance agrees with the reference on random shapes, empty and all-padding rows included', async () => {
    await fc.assert(
      fc.asyncProperty(eitherShape, async ({ lengths, seed, ...sizes }) => {
        const weights = randomWeights(sizes, seed);
        const sequences = randomSequences(lengths, sizes.lexiconSize, seed, true).concat([[0, 0, 0]]);
        const expected = await createReferenceNetwork(weights).relevance(sequences);
        (await createCpuNetwork(weights, engine).relevance(sequences)).forEach((relevance, row) => {
          // Sums near zero, by which shares are divided, amplify rounding.
          expectClose(relevance, expected[row]!, 1e-3);
        });
      }),
      { numRuns: 60 },
    );
  });

  test.each([
    { name: 'one word, one unit', sizes: { lexiconSize: 2, embeddingUnits: 1, hiddenUnits: 1 }, lengths: [1] },
    { name: 'shipped sizes', sizes: { lexiconSize: 300, embeddingUnits: 128, hiddenUnits: 256 }, lengths: [40, 7, 0] },
    { name: '400 words', sizes: { lexiconSize: 90, embeddingUnits: 16, hiddenUnits: 24 }, lengths: [400, 3, 399] },
    { name: 'several batches', sizes: { lexiconSize: 9, embeddingUnits: 3, hiddenUnits: 5 }, lengths: [3000, 2000, 9] },
    { name: 'saturated gates', sizes: { lexiconSize: 9, embeddingUnits: 4, hiddenUnits: 6 }, lengths: [9], scale: 20 },
  ])('relevance agrees with the reference: $name', async ({ sizes, lengths, scale = 0.2 }) => {
    const weights = randomWeights(sizes, 5, scale);
    const sequences = randomSequences(lengths, sizes.lexiconSize, 3, true);
    const expected = await createReferenceNetwork(weights).relevance(sequences);
    const largest = Math.max(...expected.map((values) => Math.max(0, ...values.map(Math.abs))));
    (await createCpuNetwork(weights, engine).relevance(sequences)).forEach((relevance, row) => {
      expectClose(relevance, expected[row]!, 1e-5 * Math.max(1, largest));
    });
  });
});

test('relevance leaves scores and training as they are, and follows the weights', async () => {
  const [engine] = (await bothEngines()).values();
  const weights = randomWeights({ lexiconSize: 20, embeddingUnits: 6, hiddenUnits: 9 });
  const sequences = randomSequences([9, 4, 0], 20);
  const [asked, other] = [createCpuNetwork(weights, engine!), createCpuNetwork(weights, engine!)];
  const before = await asked.relevance(sequences);
  expect(await asked.score(sequences)).toEqual(await other.score(sequences));
  for (const network of [asked, other]) await network.trainStep(sequences, [1, 0, 0.5], 0.05);
  expect(await asked.readWeights()).toEqual(await other.readWeights());
  expect(await asked.relevance(sequences)).toEqual(await other.relevance(sequences));
  expect(await asked.relevance(sequences)).not.toEqual(before);
  await expect(asked.relevance([[20]])).rejects.toThrow('outside the lexicon of 20 words');
});

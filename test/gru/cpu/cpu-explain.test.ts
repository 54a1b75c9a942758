import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bothEngines } from '../../../lib/bench/engines';
import { createCpuModel } from '../../../lib/gru/cpu/cpu-model';
import { createCpuNetwork } from '../../../lib/gru/cpu/cpu-network';
import { createReferenceNetwork } from '../../../lib/gru/reference/reference-network';
import { expectClose } from '../compare';
import { eitherShape, in8Bits, randomSequences, randomWeights } from '../random-network';

const SHIPPED = { lexiconSize: 300, embeddingUnits: 128, hiddenUnits: 256 };

describe.each([...(await bothEngines())])('%s', (_, engine) => {
  test('relevance agrees with the reference on random shapes, empty and all-padding rows included', async () => {
    await fc.assert(
      fc.asyncProperty(eitherShape, async ({ lengths, seed, ...sizes }) => {
        const weights = randomWeights(sizes, seed);
        const sequences = randomSequences(lengths, sizes.lexiconSize, seed, true).concat([[0, 0, 0]]);
        const expected = await createReferenceNetwork(weights).explain(sequences);
        (await createCpuNetwork(weights, engine).explain(sequences)).forEach(({ relevance }, row) => {
          // Sums near zero, by which shares are divided, amplify rounding: with `resetAfter` that of float32, else that
          // of states to 16 bits.
          expectClose(relevance, expected[row]!.relevance, sizes.resetAfter ? 1e-3 : 1e-2);
        });
      }),
      { numRuns: 60 },
    );
  });

  test.each([
    { name: 'one word, one unit', sizes: { lexiconSize: 2, embeddingUnits: 1, hiddenUnits: 1 }, lengths: [1] },
    { name: 'shipped sizes', sizes: SHIPPED, lengths: [40, 7, 0], tolerance: 1e-2 },
    { name: '400 words', sizes: { lexiconSize: 90, embeddingUnits: 16, hiddenUnits: 24 }, lengths: [400, 3, 399] },
    { name: 'several batches', sizes: { lexiconSize: 9, embeddingUnits: 3, hiddenUnits: 5 }, lengths: [3000, 2000, 9] },
    { name: 'saturated gates', sizes: { lexiconSize: 9, embeddingUnits: 4, hiddenUnits: 6 }, lengths: [9], scale: 20 },
  ])('relevance agrees with the reference: $name', async ({ sizes, lengths, scale = 0.2, tolerance = 1e-5 }) => {
    const weights = randomWeights(sizes, 5, scale);
    const sequences = randomSequences(lengths, sizes.lexiconSize, 3, true);
    const expected = await createReferenceNetwork(weights).explain(sequences);
    const largest = Math.max(...expected.map(({ relevance }) => Math.max(0, ...relevance.map(Math.abs))));
    (await createCpuNetwork(weights, engine).explain(sequences)).forEach(({ relevance }, row) => {
      expectClose(relevance, expected[row]!.relevance, tolerance * Math.max(1, largest));
    });
  });

  test('relevance of 8-bit weights, which goes back in integers, agrees with the reference', async () => {
    const weights = in8Bits(randomWeights(SHIPPED, 5, 0.2));
    expect(createCpuModel(weights, engine).int16Kernels()!.step).toBeDefined();
    const sequences = randomSequences([300, 40, 39, 7, 2, 1, 0], SHIPPED.lexiconSize, 3, true);
    const expected = await createReferenceNetwork(weights).explain(sequences);
    (await createCpuNetwork(weights, engine).explain(sequences)).forEach(({ relevance }, row) => {
      expectClose(relevance, expected[row]!.relevance, 1e-2);
    });
  });

  test.each([
    { name: '8-bit weights', weights: in8Bits(randomWeights(SHIPPED, 5, 0.2)) },
    { name: 'other weights', weights: randomWeights(SHIPPED, 5, 0.2) },
    { name: 'reset_after', weights: randomWeights({ ...SHIPPED, resetAfter: true }, 5, 0.2) },
  ])('score and running logits are exactly those without relevance: $name', async ({ weights }) => {
    const sequences = randomSequences([40, 33, 7, 2, 1, 0], SHIPPED.lexiconSize, 3, true);
    const network = createCpuNetwork(weights, engine);
    const explained = await network.explain(sequences);
    expect(Float32Array.from(explained, ({ score }) => score)).toEqual(await network.score(sequences));
    expect(explained.map(({ relevance: _, ...scored }) => scored)).toEqual(await network.scoreWithLogits(sequences));
  });
});

test('relevance leaves scores and training as they are, and follows the weights', async () => {
  const [engine] = (await bothEngines()).values();
  const weights = randomWeights({ lexiconSize: 20, embeddingUnits: 6, hiddenUnits: 9 });
  const sequences = randomSequences([9, 4, 0], 20);
  const [asked, other] = [createCpuNetwork(weights, engine!), createCpuNetwork(weights, engine!)];
  const before = await asked.explain(sequences);
  expect(await asked.score(sequences)).toEqual(await other.score(sequences));
  for (const network of [asked, other]) await network.trainStep(sequences, [1, 0, 0.5], 0.05);
  expect(await asked.readWeights()).toEqual(await other.readWeights());
  expect(await asked.explain(sequences)).toEqual(await other.explain(sequences));
  expect(await asked.explain(sequences)).not.toEqual(before);
  await expect(asked.explain([[20]])).rejects.toThrow('outside the lexicon of 20 words');
});

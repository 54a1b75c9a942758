import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openEngine } from '../../lib/cli/engine';
import { createCpuNetwork } from '../../lib/gru/cpu-network';
import { type ReferenceWeights, referenceGradients } from '../../lib/gru/reference';
import { type GruWeights, mapTensors } from '../../lib/gru/weights';
import { expectGradients, gradientsOf } from './compare';
import { randomSequences, randomWeights } from './random-network';

const engine = await openEngine();
const norm = (values: Float64Array) => Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));

/** The batch with a row of the embedding for every single word, so that each can be moved apart. */
function separate(weights: GruWeights, sequences: number[][]) {
  const units = weights.embeddingUnits;
  const tokens = [0, ...sequences.flat()];
  let place = 1;
  const renumbered = sequences.map((sequence) => sequence.map(() => place++));
  const rows = tokens.flatMap((token) => [...weights.embedding.subarray(token * units, (token + 1) * units)]);
  const double = mapTensors(weights, (values) => Float64Array.from(values));
  return { tokens, renumbered, wide: { ...double, lexiconSize: tokens.length, embedding: Float64Array.from(rows) } };
}

/** Mean of the plain and of the perturbed loss, and its gradients with the perturbation held as it is. */
function expectedGradients(weights: GruWeights, sequences: number[][], targets: number[], size: number) {
  const units = weights.embeddingUnits;
  const { tokens, renumbered, wide } = separate(weights, sequences);
  const plain = referenceGradients(wide, renumbered, targets);
  const moved = wide.embedding.slice();
  for (const words of renumbered) {
    const of = (values: Float64Array) => words.map((word) => values.subarray(word * units, (word + 1) * units));
    const length = norm(Float64Array.from(of(plain.gradients.embedding).flatMap((row) => [...row])));
    const mean = of(wide.embedding).reduce((sum, row) => sum + norm(row), 0) / words.length;
    for (const word of words) {
      for (let i = word * units; i < (word + 1) * units; i++) {
        if (length > 0) moved[i]! += (size * mean * plain.gradients.embedding[i]!) / length;
      }
    }
  }
  const perturbed = referenceGradients({ ...wide, embedding: moved }, renumbered, targets);
  const embedding = new Float64Array(weights.embedding.length);
  const [first, second] = [plain.gradients, perturbed.gradients];
  tokens.forEach((token, row) => {
    for (let i = 0; i < units; i++) {
      const at = row * units + i;
      embedding[token * units + i]! += (first.embedding[at]! + second.embedding[at]!) / 2;
    }
  });
  const gradients = mapTensors(first, (values, name) => values.map((value, i) => (value + second[name][i]!) / 2));
  return {
    loss: (plain.loss + perturbed.loss) / 2,
    gradients: { ...gradients, lexiconSize: weights.lexiconSize, embedding } as ReferenceWeights,
  };
}

test('gradients with a perturbation are those of the reference on the perturbed words', async () => {
  const shape = fc.record({
    lexiconSize: fc.integer({ min: 2, max: 40 }),
    embeddingUnits: fc.integer({ min: 1, max: 19 }),
    hiddenUnits: fc.integer({ min: 1, max: 19 }),
    lengths: fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 10 }),
    size: fc.double({ min: 0.05, max: 2, noNaN: true }),
    seed: fc.integer({ min: 1, max: 1e6 }),
  });
  await fc.assert(
    fc.asyncProperty(shape, async ({ lengths, size, seed, ...sizes }) => {
      const weights = randomWeights(sizes, seed);
      const sequences = randomSequences(lengths, sizes.lexiconSize, seed);
      const targets = sequences.map((_, row) => (row % 10) / 9);
      const expected = expectedGradients(weights, sequences, targets, size);
      const network = createCpuNetwork(weights, engine);
      expectGradients(await gradientsOf(network, sequences, targets, size), expected.gradients, 1e-4);
      const loss = await createCpuNetwork(weights, engine).trainStep(sequences, targets, 0.01, undefined, size);
      expect(loss).toBeCloseTo(expected.loss, 5);
    }),
    { numRuns: 60 },
  );
});

test('a perturbation makes the loss larger, the more so the larger it is; none is none', async () => {
  const weights = randomWeights({ lexiconSize: 30, embeddingUnits: 8, hiddenUnits: 8 });
  const sequences = randomSequences([9, 8, 5, 3], 30);
  const loss = (size?: number) =>
    createCpuNetwork(weights, engine).trainStep(sequences, [1, 0, 1, 0], 0.01, undefined, size);
  expect(await loss(0)).toBe(await loss());
  expect(await loss(0.3)).toBeGreaterThan(await loss(0));
  expect(await loss(1)).toBeGreaterThan(await loss(0.3));
  await expect(loss(Number.NaN)).rejects.toThrow('perturbation');
  await expect(loss(-1)).rejects.toThrow('below 0');
});

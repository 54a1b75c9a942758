import { describe, expect, test } from 'vitest';
import { bothEngines } from '../../../lib/bench/engines';
import { createCpuNetwork } from '../../../lib/gru/cpu/cpu-network';
import { createReferenceNetwork } from '../../../lib/gru/reference/reference-network';
import type { GruWeights } from '../../../lib/gru/weights';
import { expectClose } from '../compare';
import { randomSequences, randomWeights } from '../random-network';

/** A network of one unit whose update gate has the bias `z`, its candidate `c`; both also get the word's value. */
function oneUnit(values: Float32Array, z: number, c: number, through: 'z' | 'c'): GruWeights {
  return {
    lexiconSize: values.length,
    embeddingUnits: 1,
    hiddenUnits: 1,
    embedding: values,
    kernel: Float32Array.of(Number(through === 'z'), 0, Number(through === 'c')),
    recurrentKernel: new Float32Array(3),
    bias: Float32Array.of(z, 0, c),
    denseKernel: Float32Array.of(1),
    denseBias: new Float32Array(1),
  };
}

describe.each([...(await bothEngines())])('%s', (_, engine) => {
  const values = Float32Array.from({ length: 20_001 }, (_, i) => (i - 10_000) / 800);
  const oneWordEach = Array.from({ length: values.length - 1 }, (_, i) => [i + 1]); // word 0 is padding
  const largestError = async (weights: GruWeights, expected: (x: number) => number) => {
    const scored = await createCpuNetwork(weights, engine).scoreWithLogits(oneWordEach);
    return Math.max(...scored.map(({ logits }, i) => Math.abs(logits[0]! - expected(values[i + 1]!))));
  };

  test('tanh is within 1e-6 of float64 everywhere', async () => {
    expect(await largestError(oneUnit(values, -40, 0, 'c'), Math.tanh)).toBeLessThan(1e-6);
  });

  test('sigmoid is within 1e-6 of float64 everywhere', async () => {
    const kept = (x: number) => 1 - 1 / (1 + Math.exp(-x)); // state = (1 - z) c, with c = 1
    expect(await largestError(oneUnit(values, 0, 40, 'z'), kept)).toBeLessThan(1e-6);
  });

  test.each([8, 24, 64])('every height and width of tile computes the same product, %i units', async (hiddenUnits) => {
    const weights = randomWeights({ lexiconSize: 50, embeddingUnits: 8, hiddenUnits });
    for (let rows = 1; rows <= 13; rows++) {
      const sequences = randomSequences(Array(rows).fill(3), 50, rows);
      const targets = sequences.map((_, i) => i % 2);
      const [cpu, reference] = [createCpuNetwork(weights, engine), createReferenceNetwork(weights)];
      expect(await cpu.trainStep(sequences, targets, 0.01)).toBeCloseTo(
        await reference.trainStep(sequences, targets, 0.01),
        5,
      );
      const [actual, expected] = [await cpu.score(sequences), await reference.score(sequences)];
      // In integers: see int16.test.ts.
      expectClose(actual, expected, 2e-4);
    }
  });
});

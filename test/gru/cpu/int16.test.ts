import { describe, expect, test } from 'vitest';
import { bothEngines } from '../../../lib/bench/engines';
import { createCpuModel } from '../../../lib/gru/cpu/cpu-model';
import { createCpuNetwork } from '../../../lib/gru/cpu/cpu-network';
import { createReferenceNetwork } from '../../../lib/gru/reference/reference-network';
import { expectClose } from '../compare';
import { in8Bits, randomSequences, randomWeights } from '../random-network';

describe.each([...(await bothEngines())])('%s: scores in 16-bit integers', (_, engine) => {
  test.each([40, 64, 128, 256])('of 8-bit weights are those of float64, %i units', async (hiddenUnits) => {
    const weights = in8Bits(randomWeights({ lexiconSize: 50, embeddingUnits: 8, hiddenUnits }, 3, 0.25));
    expect(createCpuModel(weights, engine).int16Kernels()!.levels).toBe(32_767);
    const [cpu, reference] = [createCpuNetwork(weights, engine), createReferenceNetwork(weights)];
    for (let rows = 1; rows <= 9; rows++) {
      const sequences = randomSequences([...Array(rows).fill(4), 30, 2], 50, rows);
      expectClose(await cpu.score(sequences), await reference.score(sequences), 3e-5);
    }
  });

  test('of weights that are not 8-bit ones are within 2e-4', async () => {
    const weights = randomWeights({ lexiconSize: 50, embeddingUnits: 8, hiddenUnits: 256 }, 4, 0.25);
    expect(createCpuModel(weights, engine).int16Kernels()!.levels).toBeLessThan(32_767);
    const sequences = randomSequences([40, 12, 12, 3, 1], 50, 2);
    const expected = await createReferenceNetwork(weights).score(sequences);
    expectClose(await createCpuNetwork(weights, engine).score(sequences), expected, 2e-4);
  });

  test('do not leave int32 where all weights of a column and all states are as large as can be', async () => {
    const sizes = { lexiconSize: 4, embeddingUnits: 8, hiddenUnits: 256 };
    const weights = randomWeights(sizes, 5, 4);
    // Columns of 1, 1/2, 1/3 and 1/4 of the largest weight, of both signs: as integers of one scale they do not fit.
    const extreme = weights.recurrentKernel.map((_, i) => (i % 2 ? 1 : -1) / (1 + (Math.floor(i / 2) % 4)));
    for (const recurrentKernel of [extreme, extreme.map(Math.abs), extreme.map(() => -1), extreme.map(() => 0)]) {
      const kernels = createCpuModel({ ...weights, recurrentKernel }, engine).int16Kernels();
      expect(kernels).toBeDefined();
      const sequences = randomSequences([9, 9, 5, 2, 2], 4, 6);
      const expected = await createReferenceNetwork({ ...weights, recurrentKernel }).score(sequences);
      expectClose(await createCpuNetwork({ ...weights, recurrentKernel }, engine).score(sequences), expected, 1e-3);
    }
  });

  test('of wider networks are summed up in blocks', async () => {
    const weights = in8Bits(randomWeights({ lexiconSize: 20, embeddingUnits: 8, hiddenUnits: 300 }, 6, 0.25));
    const sequences = randomSequences([20, 7], 20, 3);
    const expected = await createReferenceNetwork(weights).score(sequences);
    expectClose(await createCpuNetwork(weights, engine).score(sequences), expected, 1e-4);
  });

  test('follow the weights through training', async () => {
    const weights = randomWeights({ lexiconSize: 20, embeddingUnits: 8, hiddenUnits: 16 }, 7);
    const [cpu, reference] = [createCpuNetwork(weights, engine), createReferenceNetwork(weights)];
    const sequences = randomSequences([6, 5, 2], 20, 4);
    for (const network of [cpu, reference]) {
      await network.score(sequences);
      for (let step = 0; step < 3; step++) await network.trainStep(sequences, [1, 0, 1], 0.05);
    }
    expectClose(await cpu.score(sequences), await reference.score(sequences), 1e-4);
  });
});

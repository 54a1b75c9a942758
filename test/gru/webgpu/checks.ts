import fc from 'fast-check';
import { referenceGradients } from '../../../lib/gru/reference/gradients';
import { createReferenceNetwork } from '../../../lib/gru/reference/reference-network';
import { type Gpu, GpuError } from '../../../lib/gru/webgpu/gpu';
import { createGpuNetwork } from '../../../lib/gru/webgpu/gpu-network';
import { type GruSizes, type GruWeights, TENSOR_NAMES } from '../../../lib/gru/weights';
import { expectClose, expectGradients, gradientsOf, single } from '../compare';
import { golden, goldenWeights } from '../golden';
import { eitherShape, randomSequences, randomWeights } from '../random-network';

/** Opens a network for the length of a check. */
async function withNetwork<T>(weights: GruWeights, gpu: Gpu, use: (network: ReturnType<typeof createGpuNetwork>) => T) {
  const network = createGpuNetwork(weights, gpu);
  try {
    return await use(network);
  } finally {
    network.dispose();
  }
}

async function agrees(gpu: Gpu, weights: GruWeights, sequences: number[][]): Promise<void> {
  const reference = createReferenceNetwork(weights);
  await withNetwork(weights, gpu, async (network) => {
    expectClose(await network.score(sequences), await reference.score(sequences), 1e-5, 'score');
    const expected = await reference.scoreWithLogits(sequences);
    (await network.scoreWithLogits(sequences)).forEach(({ score, logits }, row) => {
      expectClose([score], [expected[row]!.score], 1e-5, `score with logits of row ${row}`);
      expectClose(logits, expected[row]!.logits, 1e-5, `logits of row ${row}`);
    });
    const explained = await reference.explain(sequences);
    (await network.explain(sequences)).forEach(({ score, logits, relevance }, row) => {
      expectClose([score], [explained[row]!.score], 1e-5, `explained score of row ${row}`);
      expectClose(logits, explained[row]!.logits, 1e-5, `explained logits of row ${row}`);
      // Divisions by small sums enlarge the errors of float32.
      expectClose(relevance, explained[row]!.relevance, 1e-3, `relevance of row ${row}`);
    });
    const targets = sequences.map((_, row) => (row % 10) / 9);
    const { gradients } = referenceGradients(weights, sequences, targets);
    expectGradients(await gradientsOf(network, sequences, targets), gradients, 1e-4);
  });
}

async function refuses(work: () => Promise<unknown>, words: string): Promise<void> {
  const error = await work().then(
    () => undefined,
    (reason: Error) => reason,
  );
  if (!error?.message.includes(words)) throw new Error(`expected an error with "${words}", got ${error}`);
}

interface Case {
  sizes: GruSizes;
  lengths: number[];
}

const CASES: Record<string, Case> = {
  'one review, one word, one unit': { sizes: { lexiconSize: 2, embeddingUnits: 1, hiddenUnits: 1 }, lengths: [1] },
  'all padding': { sizes: { lexiconSize: 3, embeddingUnits: 4, hiddenUnits: 5 }, lengths: [0, 0] },
  '2,000 words': { sizes: { lexiconSize: 50, embeddingUnits: 4, hiddenUnits: 4 }, lengths: [2000, 3, 150] },
  'several rows in a workgroup, not all full': {
    sizes: { lexiconSize: 9, embeddingUnits: 3, hiddenUnits: 12 },
    lengths: Array.from({ length: 131 }, (_, i) => i % 6),
  },
  'shipped sizes': {
    sizes: { lexiconSize: 300, embeddingUnits: 128, hiddenUnits: 256 },
    lengths: [40, 33, 20, 7, 2, 1],
  },
  'units that fill no tile': {
    sizes: { lexiconSize: 40, embeddingUnits: 100, hiddenUnits: 133 },
    lengths: [9, 5, 1, 1],
  },
  'reset_after, with several rows in a workgroup': {
    sizes: { lexiconSize: 9, embeddingUnits: 3, hiddenUnits: 12, resetAfter: true },
    lengths: Array.from({ length: 131 }, (_, i) => i % 6),
  },
  'reset_after, with more columns than threads': {
    sizes: { lexiconSize: 9, embeddingUnits: 8, hiddenUnits: 344, resetAfter: true },
    lengths: [3, 1],
  },
  'the widest': { sizes: { lexiconSize: 7, embeddingUnits: 1024, hiddenUnits: 1024 }, lengths: [2] },
};

/** Checks that must pass on any GPU, by name; each throws when it fails. They run in Node and in a browser. */
export const GPU_CHECKS: Record<string, (gpu: Gpu) => Promise<void>> = {
  async 'scores, loss, gradients and one Adam step are the golden ones'(gpu) {
    const weights = single(goldenWeights());
    await withNetwork(weights, gpu, async (network) => {
      expectClose(await network.score(golden.tokens), golden.score, 1e-6, 'score');
      expectClose([await network.trainStep(golden.tokens, golden.targets, 0.001)], [golden.loss], 1e-6, 'loss');
      const after = await network.readWeights();
      for (const name of TENSOR_NAMES) expectClose(after[name], golden.adam1[name], 3e-6, name);
    });
    await withNetwork(weights, gpu, async (network) => {
      const gradients = await gradientsOf(network, golden.tokens, golden.targets);
      for (const name of TENSOR_NAMES) expectClose(gradients[name], golden.gradients[name], 1e-6, name);
    });
  },

  'forward and gradients agree with the reference on random shapes': (gpu) =>
    fc.assert(
      fc.asyncProperty(eitherShape, async ({ lengths, seed, ...sizes }) => {
        await agrees(gpu, randomWeights(sizes, seed), [
          ...randomSequences(lengths, sizes.lexiconSize, seed, true),
          [0, 0, 0],
        ]);
      }),
      { numRuns: 12 },
    ),

  ...Object.fromEntries(
    Object.entries(CASES).map(([name, { sizes, lengths }]) => [
      `forward and gradients agree with the reference: ${name}`,
      (gpu: Gpu) => agrees(gpu, randomWeights(sizes, 5, 0.2), randomSequences(lengths, sizes.lexiconSize)),
    ]),
  ),

  async 'steps that are asked for at once are taken in order, and their losses are the reference’s'(gpu) {
    const weights = randomWeights({ lexiconSize: 30, embeddingUnits: 6, hiddenUnits: 10 });
    const sequences = randomSequences([9, 8, 8, 5, 3, 1], 30);
    const targets = [1, 0, 1, 1, 0, 0];
    const reference = createReferenceNetwork(weights);
    await withNetwork(weights, gpu, async (network) => {
      const epsilons = Array.from({ length: 40 }, (_, step) => (step < 20 ? undefined : 1e-4));
      const losses = await Promise.all(epsilons.map((epsilon) => network.trainStep(sequences, targets, 0.01, epsilon)));
      for (const [step, epsilon] of epsilons.entries()) {
        const expected = await reference.trainStep(sequences, targets, 0.01, epsilon);
        expectClose([losses[step]!], [expected], 1e-4, `loss of step ${step}`);
      }
    });
  },

  async 'a restored network goes on to the same weights'(gpu) {
    const weights = randomWeights({ lexiconSize: 30, embeddingUnits: 6, hiddenUnits: 10 });
    const sequences = randomSequences([9, 5, 3, 1], 30);
    const targets = [1, 0, 1, 0];
    await withNetwork(weights, gpu, async (network) => {
      await network.trainStep(sequences, targets, 0.01);
      await withNetwork(weights, gpu, async (resumed) => {
        await resumed.restore(await network.readWeights(), await network.readOptimizer());
        for (const one of [network, resumed]) await one.trainStep(sequences, targets, 0.01);
        const [expected, actual] = [await network.readWeights(), await resumed.readWeights()];
        for (const name of TENSOR_NAMES) expectClose(actual[name], expected[name], 0, name);
      });
    });
  },

  async 'words outside the lexicon, damaged weights, targets and rates are refused'(gpu) {
    const weights = randomWeights({ lexiconSize: 5, embeddingUnits: 2, hiddenUnits: 2 });
    const broken = { ...weights, kernel: weights.kernel.map(() => Number.NaN) };
    await refuses(async () => createGpuNetwork(broken, gpu), 'engine.tensorValues ["kernel"]');
    await withNetwork(weights, gpu, async (network) => {
      await refuses(() => network.score([[2, 5]]), 'outside the lexicon of 5 words');
      await refuses(() => network.scoreWithLogits([[Number.NaN]]), 'outside the lexicon');
      await refuses(() => network.trainStep([[2]], [Number.NaN], 0.1), 'target NaN');
      await refuses(() => network.trainStep([[2]], [1], Number.NaN), 'learning rate');
      await refuses(() => network.trainStep([[2]], [1], 0.1, Number.NaN), 'epsilon');
      const optimizer = await network.readOptimizer();
      optimizer.variance.bias[0] = Number.NaN;
      await refuses(() => network.restore(weights, optimizer), 'engine.tensorValues ["bias"]');
      const [score] = await network.score([[2, 3]]);
      if (!(score! > 0)) throw new Error(`the network does not go on: ${score}`);
    });
  },
};

/** Ends with a lost device, so it wants one of its own. */
export async function checkLostDevice(gpu: Gpu): Promise<void> {
  const weights = randomWeights({ lexiconSize: 30, embeddingUnits: 6, hiddenUnits: 10 });
  const network = createGpuNetwork(weights, gpu);
  const sequences = randomSequences([9, 5, 3, 1], 30);
  const step = () => network.trainStep(sequences, [1, 0, 1, 0], 0.01);
  await step();
  const underWay = [network.score(sequences), step(), step(), network.readWeights()];
  gpu.device.destroy();
  const later = [network.scoreWithLogits(sequences), step()];
  for (const result of await Promise.allSettled([...underWay, ...later])) {
    if (result.status === 'fulfilled') continue; // had come through before
    if (!(result.reason instanceof GpuError)) throw new Error(`not a GpuError: ${result.reason}`);
  }
  const [last] = await Promise.allSettled([network.score(sequences)]);
  if (last.status === 'fulfilled') throw new Error('a lost device still gives scores');
}

import { expect, test } from 'vitest';
import { dawn } from '../../../lib/cli/dawn';
import { openEngine } from '../../../lib/cli/engine';
import { createCpuNetwork } from '../../../lib/gru/cpu/cpu-network';
import type { Network } from '../../../lib/gru/network';
import { openGpu } from '../../../lib/gru/webgpu/gpu';
import { createGpuNetwork } from '../../../lib/gru/webgpu/gpu-network';
import { type TrainState, train } from '../../../lib/model/train';
import type { TrainProgress } from '../../../lib/model/train-progress';
import { runCommand } from '../../cli/run-command';
import { expectClose } from '../compare';
import { randomSequences, randomWeights } from '../random-network';

const sizes = { lexiconSize: 50, embeddingUnits: 5, hiddenUnits: 7 };
const settings = { epochs: 3, batch: 4, learningRate: 0.01, epsilon: 1e-4, wordDropout: 0.2, seed: 3 };
const lengths = Array.from({ length: 30 }, (_, i) => 1 + ((i * 7) % 20));
const sequences = randomSequences(lengths, sizes.lexiconSize).map((sequence) => Int32Array.from(sequence));
const targets = sequences.map((sequence) => Number(sequence.some((word) => word > 25)));
const weights = randomWeights(sizes);

const softwareGpu = await openGpu({ provider: dawn(), allowSoftware: true });
const gpuNetwork = () => createGpuNetwork(weights, softwareGpu);

async function lossesOf(network: Network): Promise<number[]> {
  const losses: number[] = [];
  await train(network, sequences, targets, settings, { onProgress: ({ loss }) => losses.push(loss) });
  return losses;
}

test('a whole short training gives the same losses on both backends', async () => {
  const expected = await lossesOf(createCpuNetwork(weights, await openEngine()));
  const actual = await lossesOf(gpuNetwork());
  expect(expected).toHaveLength(settings.epochs * 8);
  expect(expected.at(-1)).toBeLessThan(expected[0]!);
  expectClose(actual, expected, 1e-3, 'loss');
});

test('stopped with steps under way, it is saved after the last of them, and resumed to the same weights', async () => {
  const whole = gpuNetwork();
  await train(whole, sequences, targets, settings);

  const stop = new AbortController();
  const seen: TrainProgress[] = [];
  let saved: TrainState | undefined;
  const finished = await train(gpuNetwork(), sequences, targets, settings, {
    signal: stop.signal,
    onProgress: (progress) => {
      seen.push(progress);
      if (seen.length === 5) stop.abort();
    },
    onCheckpoint: async (state) => {
      saved = state;
    },
  });
  expect(finished).toBe(false);
  expect(saved!.steps).toBe(seen.length);
  expect(saved!.steps).toBeLessThan(settings.epochs * 8);

  const resumed = gpuNetwork();
  await train(resumed, sequences, targets, settings, { resumeFrom: saved! });
  const [expected, actual] = [await whole.readWeights(), await resumed.readWeights()];
  expectClose(actual.kernel, expected.kernel, 0, 'kernel');
  expectClose(actual.embedding, expected.embedding, 0, 'embedding');
});

test('the command line computes on the backend of --backend, and names a GPU in one line', async () => {
  const text = 'A warm, clever film with a cast to match.';
  const [cpu, gpu] = await Promise.all([
    runCommand('predict', ['--backend', 'cpu', text]),
    runCommand('predict', ['--backend', 'webgpu', text], '', { REELTONE_SOFTWARE_GPU: '1' }),
  ]);
  expect([cpu.status, gpu.status]).toEqual([0, 0]);
  expect(cpu.errors).toBe('');
  expect(gpu.errors).toMatch(/^computing on the GPU: .*SwiftShader.*\n$/);
  expect(JSON.parse(gpu.output).score).toBeCloseTo(JSON.parse(cpu.output).score, 5);
});

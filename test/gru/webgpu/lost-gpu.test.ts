import { expect, test } from 'vitest';
import { dawn } from '../../../lib/cli/dawn';
import { openEngine } from '../../../lib/cli/engine';
import { createCpuNetwork } from '../../../lib/gru/cpu/cpu-network';
import { openNetwork } from '../../../lib/gru/open-network';
import { createReferenceNetwork } from '../../../lib/gru/reference/reference-network';
import { type Gpu, openGpu } from '../../../lib/gru/webgpu/gpu';
import type { GruWeights } from '../../../lib/gru/weights';
import { expectClose } from '../compare';
import { randomSequences, randomWeights } from '../random-network';

const engine = await openEngine();
const openCpu = async (from: GruWeights) => createCpuNetwork(from, engine);
const weights = randomWeights({ lexiconSize: 30, embeddingUnits: 6, hiddenUnits: 10 });
const sequences = randomSequences([9, 8, 8, 5, 3, 1], 30);
const targets = [1, 0, 1, 1, 0, 0];

/** Opens one software GPU after the other, and keeps them, to be destroyed. */
function opener() {
  const opened: Gpu[] = [];
  const open = async () => {
    const gpu = await openGpu({ provider: dawn(), allowSoftware: true });
    opened.push(gpu);
    return gpu;
  };
  return { opened, open };
}

test('reviews that a lost GPU owes are scored by the next one, then by the CPU', async () => {
  const { opened, open } = opener();
  const network = await openNetwork(weights, { backend: 'auto', openGpu: open, openCpu });
  const expected = await createReferenceNetwork(weights).score(sequences);
  for (const [losses, backend] of ['webgpu', 'webgpu', 'cpu'].entries()) {
    if (losses > 0) opened[losses - 1]!.device.destroy();
    const replies = [network.score(sequences), network.score(sequences), network.score(sequences)];
    for (const scores of await Promise.all(replies)) expectClose(scores, expected, 1e-4);
    expect(network.backend).toBe(backend);
  }
  expect(network.gpuProblem).toEqual({ code: 'engine.gpuLost', facts: [] });
});

test('a training whose GPU goes, twice, takes every step once', async () => {
  const { opened, open } = opener();
  const network = await openNetwork(weights, { backend: 'webgpu', openGpu: open, openCpu, training: true });
  const reference = createReferenceNetwork(weights);
  const asked: Promise<number>[] = [];
  for (let step = 0; step < 30; step++) {
    asked.push(network.trainStep(sequences, targets, 0.01));
    if (step === 12 || step === 20) {
      await asked[step - 2]; // some are done, some are under way
      opened.at(-1)!.device.destroy();
    }
  }
  for (const loss of asked) expectClose([await loss], [await reference.trainStep(sequences, targets, 0.01)], 1e-4);
  expect((await network.readOptimizer()).steps).toBe(30);
  expect(opened).toHaveLength(2);
  expect(network.backend).toBe('cpu');
});

test('a GPU that miscalculates is not used', async () => {
  const { open } = opener();
  const broken = async (): Promise<Gpu> => {
    const gpu = await open();
    // As a driver that compiles a shader wrongly would: one sign is turned.
    const compile = gpu.device.createShaderModule.bind(gpu.device);
    gpu.device.createShaderModule = ({ label, code }) =>
      compile({ label, code: code.replace('state[i] = candidate + update[n]', 'state[i] = candidate - update[n]') });
    return gpu;
  };
  const network = await openNetwork(weights, { backend: 'auto', openGpu: broken, openCpu });
  expect([network.backend, network.gpuProblem]).toEqual(['cpu', { code: 'engine.gpuMiscalculates', facts: [] }]);
});

test('a shader that the GPU refuses is the reason given', async () => {
  const { open } = opener();
  const refusing = async (): Promise<Gpu> => {
    const gpu = await open();
    const compile = gpu.device.createShaderModule.bind(gpu.device);
    gpu.device.createShaderModule = ({ label, code }) => compile({ label, code: `${code} nonsense` });
    return gpu;
  };
  const network = await openNetwork(weights, { backend: 'auto', openGpu: refusing, openCpu });
  expect([network.backend, network.gpuProblem]).toEqual([
    'cpu',
    { code: 'engine.gpuFailed', facts: [expect.stringContaining('nonsense')] },
  ]);
});

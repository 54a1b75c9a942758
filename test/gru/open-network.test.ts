import { expect, test, vi } from 'vitest';
import { openEngine } from '../../lib/cli/engine';
import type { Backend } from '../../lib/common/backend';
import { createCpuNetwork } from '../../lib/gru/cpu/cpu-network';
import { openNetwork } from '../../lib/gru/open-network';
import { type Gpu, GpuError } from '../../lib/gru/webgpu/gpu';
import type { GruWeights } from '../../lib/gru/weights';
import { randomWeights } from './random-network';

const engine = await openEngine();
const weights = randomWeights({ lexiconSize: 20, embeddingUnits: 3, hiddenUnits: 4 });
const NO_GPU = { code: 'engine.noGpu', facts: [] };
const openCpu = async (from: GruWeights) => createCpuNetwork(from, engine);

test('the CPU, when it is asked for, opens no GPU', async () => {
  const openGpu = vi.fn<() => Promise<Gpu>>();
  const network = await openNetwork(weights, { backend: 'cpu', openGpu, openCpu });
  expect(openGpu).not.toHaveBeenCalled();
  expect([network.backend, network.gpuProblem]).toEqual(['cpu', undefined]);
});

test.each<Backend>(['auto', 'webgpu'])('%s without a GPU: the CPU, and the reason', async (backend) => {
  const openGpu = async () => Promise.reject(new GpuError('engine.noGpu', []));
  const network = await openNetwork(weights, { backend, openGpu, openCpu });
  expect([network.backend, network.gpuName, network.gpuProblem]).toEqual(['cpu', undefined, NO_GPU]);
  expect(await network.score([[2, 3]])).toHaveLength(1);
});

test('until then the CPU scores, and the reason is given when it is known', async () => {
  let refuse = (_: Error) => {};
  const openGpu = () => new Promise<Gpu>((_, reject) => (refuse = reject));
  const network = await openNetwork(weights, { backend: 'auto', openGpu, openCpu, cpuMeanwhile: true });
  expect(await network.score([[2, 3]])).toHaveLength(1);
  expect([network.backend, network.gpuProblem]).toEqual(['cpu', undefined]);
  refuse(new GpuError('engine.noGpu', []));
  await vi.waitFor(() => expect(network.gpuProblem).toEqual(NO_GPU));
  expect(await network.score([[2, 3]])).toHaveLength(1);
});

test('damaged weights are refused, not tried on the other backend', async () => {
  const broken = { ...weights, kernel: weights.kernel.map(() => Number.NaN) };
  const openGpu = async () => Promise.reject(new GpuError('engine.noGpu', []));
  await expect(openNetwork(broken, { backend: 'auto', openGpu, openCpu })).rejects.toThrow(
    'engine.tensorValues ["kernel"]',
  );
});

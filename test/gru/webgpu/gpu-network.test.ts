import { beforeAll, expect, test, vi } from 'vitest';
import { dawn } from '../../../lib/cli/dawn';
import { type Gpu, openGpu } from '../../../lib/gru/webgpu/gpu';
import { createGpuNetwork } from '../../../lib/gru/webgpu/gpu-network';
import { recurrenceShape } from '../../../lib/gru/webgpu/gru-passes';
import { randomSequences, randomWeights } from '../random-network';
import { checkLostDevice, GPU_CHECKS } from './checks';

/** The same device, as if it could do less. */
function withLimits(device: GPUDevice, less: Partial<Record<keyof GPUSupportedLimits, number>>): GPUDevice {
  const limits = new Proxy(device.limits, {
    get: (all, name) => less[name as 'maxBufferSize'] ?? Reflect.get(all, name, all),
  });
  return new Proxy(device, {
    get(target, name) {
      if (name === 'limits') return limits;
      const value = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

let gpu: Gpu;
beforeAll(async () => {
  gpu = await openGpu({ provider: dawn(), allowSoftware: true });
});

test.each(Object.entries(GPU_CHECKS))('%s', async (_, check) => {
  await check(gpu);
  expect(gpu.failure).toBeUndefined();
});

test('a hundred steps on smaller batches make no buffer that the largest did not', async () => {
  const weights = randomWeights({ lexiconSize: 30, embeddingUnits: 4, hiddenUnits: 4 });
  const network = createGpuNetwork(weights, gpu);
  const step = (i: number) => network.trainStep(randomSequences([1 + (i % 7), 3, i % 4], 30, i), [1, 0, 1], 0.01);
  const largest = [Array.from({ length: 7 }, (_, i) => i + 1), [8, 9, 10], [11, 12, 13]];
  await network.trainStep(largest, [1, 0, 1], 0.01);
  const made = vi.spyOn(gpu.device, 'createBuffer');
  for (let i = 0; i < 100; i++) await step(i);
  expect(made).not.toHaveBeenCalled();
  made.mockRestore();
  network.dispose();
});

test('1,024 hidden units fit into the least workgroup memory that WebGPU promises', () => {
  const least = { maxComputeWorkgroupStorageSize: 16_384, maxComputeInvocationsPerWorkgroup: 256 };
  const small = { ...gpu, device: withLimits(gpu.device, least) };
  expect(recurrenceShape(small, 1024, 300)).toEqual({ hidden: 1024, rows: 1, threads: 256 });
  expect(() => recurrenceShape(small, 1032, 1)).toThrow('engine.gpuUnits [1032]');
});

test('a batch that is too large is refused, and the next one is taken', async () => {
  const weights = randomWeights({ lexiconSize: 30, embeddingUnits: 4, hiddenUnits: 4 });
  const own = await openGpu({ provider: dawn(), allowSoftware: true });
  const device = withLimits(own.device, { maxStorageBufferBindingSize: 8192 });
  const network = createGpuNetwork(weights, { ...own, device });
  const sequences = randomSequences([40, 200], 30);
  await expect(network.trainStep(sequences, [1, 0], 0.01)).rejects.toThrow('engine.gpuBuffer');
  expect(await network.trainStep(sequences.slice(0, 1), [1], 0.01)).toBeGreaterThan(0);
  expect(own.failure).toBeUndefined();
});

test('a device that is lost in the middle rejects with GpuError', async () => {
  await checkLostDevice(await openGpu({ provider: dawn(), allowSoftware: true }));
});

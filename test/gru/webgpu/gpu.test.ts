import { expect, test } from 'vitest';
import { dawn } from '../../../lib/cli/dawn';
import { type Gpu, openGpu } from '../../../lib/gru/webgpu/gpu';

const adapter = (info: Partial<GPUAdapterInfo>, more: Partial<GPUAdapter> = {}) =>
  ({ info: { description: '', vendor: 'acme', architecture: 'one', ...info }, limits: {}, ...more }) as GPUAdapter;
const provider = (requestAdapter: () => Promise<GPUAdapter | null>) => ({ requestAdapter }) as unknown as GPU;

test.each<[string, GPU | undefined, string]>([
  ['no WebGPU', undefined, 'engine.noWebGpu'],
  ['no adapter', provider(async () => null), 'engine.noGpu'],
  [
    'an adapter request that throws',
    provider(() => Promise.reject(new Error('blocked by policy'))),
    'engine.gpuRefused ["blocked by policy"]',
  ],
  [
    'a software adapter',
    provider(async () => adapter({ isFallbackAdapter: true, description: 'SwiftShader' })),
    'engine.softwareGpu ["SwiftShader"]',
  ],
  [
    'a device request that throws',
    provider(async () => adapter({}, { requestDevice: () => Promise.reject(new Error('out of memory')) })),
    'engine.gpuRefused ["out of memory"]',
  ],
])('%s has its code', async (_, gpu, message) => {
  await expect(openGpu({ provider: gpu })).rejects.toThrow(message);
});

test('a software adapter is refused unless it is asked for', async () => {
  await expect(openGpu({ provider: dawn() })).rejects.toThrow('engine.softwareGpu');
  const gpu = await openGpu({ provider: dawn(), allowSoftware: true });
  expect(gpu.name).toContain('SwiftShader');
  gpu.device.destroy();
});

/** An error that no scope catches. */
const provoke = ({ device }: Gpu) => device.createBuffer({ size: 4, usage: 0 });

test('an uncaptured error and a lost device are noticed; the first reason stays', async () => {
  const gpu = await openGpu({ provider: dawn(), allowSoftware: true });
  expect(gpu.failure).toBeUndefined();
  provoke(gpu);
  await expect.poll(() => gpu.failure?.message).toContain('engine.gpuFailed');
  gpu.device.destroy();
  await gpu.device.lost;
  expect(gpu.failure?.message).toContain('engine.gpuFailed');

  const other = await openGpu({ provider: dawn(), allowSoftware: true });
  other.device.destroy();
  await expect.poll(() => other.failure?.message).toBe('engine.gpuLost');
});

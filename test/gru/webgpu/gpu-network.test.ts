import { beforeAll, expect, test } from 'vitest';
import { dawn } from '../../../lib/cli/dawn';
import { type Gpu, openGpu } from '../../../lib/gru/webgpu/gpu';
import { checkLostDevice, GPU_CHECKS } from './checks';

let gpu: Gpu;
beforeAll(async () => {
  gpu = await openGpu({ provider: dawn(), allowSoftware: true });
});

test.each(Object.entries(GPU_CHECKS))('%s', async (_, check) => {
  await check(gpu);
  expect(gpu.failure).toBeUndefined();
});

test('a device that is lost in the middle is told as such', async () => {
  await checkLostDevice(await openGpu({ provider: dawn(), allowSoftware: true }));
});

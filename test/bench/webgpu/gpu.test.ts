import { expect, test, vi } from 'vitest';
import { findGpu } from '../../../lib/bench/engines';
import { benchGpu } from '../../../lib/bench/gpu';

test('measures every pass of a GPU, and how far it is from float64', async () => {
  vi.stubEnv('REELTONE_SOFTWARE_GPU', '1');
  const gpu = await findGpu('webgpu', () => {});
  const rows = await benchGpu({ gpu, rounds: 1, progress: () => {} });
  expect(gpu?.failure).toBeUndefined();
  const distances = rows.filter(({ case: name }) => name.includes('distance'));
  expect(distances.length).toBeGreaterThan(8);
  for (const { case: name, median } of distances) expect(median, name).toBeLessThan(1e-4);
  for (const { case: name, median } of rows) expect(median, name).toBeGreaterThan(0);
  expect(new Set(rows.map(({ unit }) => unit))).toEqual(new Set(['of the largest', 'GB/s', 'GFLOPS', 'ms', 's']));
});

test('without a GPU there is nothing to measure', async () => {
  const progress = vi.fn();
  expect(await benchGpu({ rounds: 1, progress })).toEqual([]);
  expect(progress).toHaveBeenCalledWith(expect.stringContaining('no GPU'));
});

import { defineConfig } from 'vitest/config';
import { findBrowser } from './lib/cli/find-browser';
import { softwareGpuEnvironment } from './test/software-gpu';

const softwareGpu = softwareGpuEnvironment(await findBrowser());
if (!softwareGpu) console.warn('SKIPPED: the tests on a GPU. The browser that was found brings no software GPU.');

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/e2e/**', 'test/**/webgpu/**'],
          testTimeout: 60_000,
        },
      },
      ...(softwareGpu
        ? [
            {
              test: {
                name: 'webgpu',
                include: ['test/**/webgpu/**/*.test.ts'],
                testTimeout: 240_000,
                env: softwareGpu,
              },
            },
          ]
        : []),
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // One browser at a time: the tests stop service workers, and share two cores with it.
          fileParallelism: false,
        },
      },
    ],
  },
});

import { defineConfig } from 'vitest/config';
import { installedBrowser } from './lib/cli/find-browser';
import { FIREFOX } from './lib/cli/programs';
import { softwareGpuEnvironment } from './test/software-gpu';

const browser = await installedBrowser();
const softwareGpu = browser && softwareGpuEnvironment(browser);
if (!softwareGpu) {
  const reason = browser ? `${browser} brings no software GPU` : 'no Chrome or Chromium is installed';
  console.warn(`SKIPPED: the tests on a GPU (project webgpu), since ${reason}.`);
}

const hasFirefox = (await installedBrowser(FIREFOX)) !== undefined;
if (!hasFirefox) console.warn('SKIPPED: the tests in Firefox (project firefox), since Firefox is not installed.');

/** By default, `expect.poll` gives up after a second; a browser that shares the machine may take longer. */
const patient = { poll: { timeout: 20_000 } };

const firefox = {
  test: {
    name: 'firefox',
    include: ['test/firefox/**/*.test.ts'],
    testTimeout: 180_000,
    hookTimeout: 120_000,
    expect: patient,
    fileParallelism: false,
  },
};

const webgpu = {
  test: {
    name: 'webgpu',
    include: ['test/**/webgpu/**/*.test.ts'],
    testTimeout: 240_000,
    hookTimeout: 120_000,
    expect: patient,
    env: softwareGpu || {},
    // Compiling a shader in software, which takes most of their time, keeps one core busy.
    maxWorkers: 2,
    sequence: { groupOrder: 1 },
  },
};

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/built/**', 'test/e2e/**', 'test/firefox/**', 'test/**/webgpu/**'],
          setupFiles: ['test/setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      ...(softwareGpu ? [webgpu] : []),
      ...(hasFirefox ? [firefox] : []),
      {
        // They read what `npm run build` made, or build anew.
        test: {
          name: 'built',
          include: ['test/built/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // One build at a time: WXT keeps its state in the process and in `.wxt`.
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          expect: patient,
          // One browser at a time: the tests stop service workers, and share two cores with it.
          fileParallelism: false,
        },
      },
    ],
  },
});

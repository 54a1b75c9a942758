import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { build, type Rollup } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Extension } from '../../e2e/extension';
import { GPU_CHECKS } from './checks';
import type { GpuChecks } from './in-page';

const ENTRY = fileURLToPath(new URL('./in-page.ts', import.meta.url));

let extension: Extension;
let page: Page;
beforeAll(async () => {
  const bundled = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, lib: { entry: ENTRY, formats: ['iife'], name: 'inPage' } },
  });
  const [{ output }] = bundled as [Rollup.RollupOutput];
  extension = await Extension.launch({ webgpu: true });
  // Any address will do that counts as secure: elsewhere there is no WebGPU.
  page = await extension.open('https://checks.example/', '<!doctype html><title>GPU</title>');
  await page.evaluate(output[0].code);
});
afterAll(() => extension.close());

const run = (name: string) =>
  page.evaluate((check) => (globalThis as unknown as { gpuChecks: GpuChecks }).gpuChecks.run(check), name);

it.each(Object.keys(GPU_CHECKS))('in the browser: %s', async (name) => {
  expect(await run(name)).toBeUndefined();
});

it('in the browser: a device that is lost in the middle is told as such', async () => {
  expect(await run('a lost device')).toBeUndefined();
});

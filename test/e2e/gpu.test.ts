import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPredictor } from '../../lib/cli/open-predictor';
import { readBadges, waitForBadges } from '../../lib/cli/read-badges';
import { BADGE_TAG } from '../../lib/overlay/tags';
import { FIXTURES } from '../fixtures/pages';
import { Extension } from './extension';

const { reviews2025, title2025 } = FIXTURES;
/** The software GPU takes its time. */
const PATIENCE = 90_000;

/** The badges show what the command line predicts on the CPU. */
async function expectRatings(page: Page, count: number): Promise<void> {
  const badges = await readBadges(page);
  const predictor = await openPredictor();
  const scores = await predictor.predict(badges.map(({ text }) => text));
  expect(badges).toHaveLength(count);
  badges.forEach(({ rating }, i) => {
    if (scores[i]!.declined) expect(rating).toBeUndefined();
    else expect(Math.abs(rating! - scores[i]!.rating)).toBeLessThanOrEqual(0.051); // shown to one decimal
  });
}

describe('scoring on a GPU', () => {
  let extension: Extension;
  beforeAll(async () => {
    extension = await Extension.launch({ webgpu: true });
    await extension.computeOnSoftwareGpu();
  });
  afterAll(() => extension.close());

  it('rates a page as the CPU does, and tells on what', async () => {
    const page = await extension.open(title2025.url, title2025.html);
    await waitForBadges(page, title2025.readable, PATIENCE);
    await expectRatings(page, title2025.readable);
    const status = await extension.modelStatus(page);
    expect(status.engine).toMatch(/^WebGPU, .*swiftshader/);
    expect(status.gpuProblem).toBeUndefined();
  });

  it('goes on when the GPU is lost in the middle of a page, twice: no review loses its badge', async () => {
    const page = await extension.open(reviews2025.url, reviews2025.html);
    const rated = (least: number) =>
      page.waitForFunction(
        (tag, count) => document.querySelectorAll(`${tag}[rating]`).length >= count,
        { timeout: PATIENCE },
        BADGE_TAG,
        least,
      );
    await rated(1);
    expect(await extension.loseGpu()).toBe(1);
    await waitForBadges(page, 25, PATIENCE);
    await expectRatings(page, 25);
    expect((await extension.modelStatus(page)).engine).toMatch(/^WebGPU/);

    expect(await extension.loseGpu()).toBe(2);
    await page.$eval('.single-page-see-more-button', (button) => (button as HTMLElement).click());
    await waitForBadges(page, 26, PATIENCE);
    const badges = await readBadges(page);
    expect(badges.length).toBeGreaterThan(25);
    expect(badges.filter(({ state }) => state === 'failed' || state === 'pending')).toEqual([]);
    const status = await extension.modelStatus(page);
    expect(status.engine).toMatch(/^WebAssembly/);
    expect(status.gpuProblem).toEqual({ code: 'engine.gpuLost', facts: [] });
  });
});

describe('with a GPU in software alone', () => {
  let extension: Extension;
  beforeAll(async () => {
    extension = await Extension.launch({ webgpu: true });
  });
  afterAll(() => extension.close());

  it('the CPU rates: it is faster', async () => {
    const page = await extension.visit(reviews2025);
    await expect.poll(async () => (await extension.modelStatus(page)).gpuProblem?.code).toBe('engine.softwareGpu');
    expect((await extension.modelStatus(page)).engine).toMatch(/^WebAssembly/);
  });
});

describe('without a GPU', () => {
  let extension: Extension;
  beforeAll(async () => {
    extension = await Extension.launch();
  });
  afterAll(() => extension.close());

  it('the CPU rates, the popup says why, and the user can choose', async () => {
    const page = await extension.visit(reviews2025);
    const popup = await extension.popup(page);
    const footer = (words: RegExp) =>
      popup.waitForFunction(
        (source) => new RegExp(source, 's').test(document.querySelector('footer')!.textContent),
        {},
        words.source,
      );
    await footer(/Your CPU.*GPU not used\. No GPU was found\./);
    await popup.select('#backend', 'cpu');
    await footer(/Your CPU.*Never uses the GPU/);
    await popup.close();
    // Between the choice and the new network there is a moment of loading.
    const status = () => extension.modelStatus(page);
    await expect.poll(status, { timeout: 10_000 }).toMatchObject({ backend: 'cpu', state: 'ready' });
    await extension.killWorker();
    expect(await extension.modelStatus(page)).toMatchObject({ backend: 'cpu', state: 'asleep' });
  });
});

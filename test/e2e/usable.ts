import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { violations } from './violations';

/** Expects that a page can be used by everybody in light and in dark, as far as axe can tell. */
export async function expectUsableByEverybody(page: Page, what = page.url()): Promise<void> {
  for (const value of ['light', 'dark']) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
    expect(await violations(page), `${what}, ${value}`).toEqual([]);
  }
}

/**
 * The same in a small window: 640 px, which is what a window of 1280 px has at a zoom of 200 %, and 320 px. Nothing may
 * stick out at the side.
 */
export async function expectUsableWhenNarrow(page: Page): Promise<void> {
  for (const [width, value] of [
    [640, 'light'],
    [320, 'dark'],
  ] as const) {
    await page.setViewport({ width, height: 800 });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide, `width at ${width} px`).toBeLessThanOrEqual(width);
    expect(await violations(page), `${width} px`).toEqual([]);
  }
  await page.setViewport(null);
}

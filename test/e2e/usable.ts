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

import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';

/** Expects that a page can be used by everybody in light and in dark, as far as axe can tell. */
export async function expectUsableByEverybody(page: Page, what = page.url()): Promise<void> {
  await page.evaluate(axe.source);
  for (const value of ['light', 'dark']) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
    const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
    const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    expect(told, `${what}, ${value}`).toEqual([]);
  }
}

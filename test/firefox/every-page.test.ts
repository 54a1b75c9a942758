import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { violations } from '../e2e/violations';
import { Firefox } from './firefox';

let firefox: Firefox;
beforeAll(async () => {
  firefox = await Firefox.launch();
});
afterEach(() => firefox.closePages());
afterAll(() => firefox?.close());

/** Pages of the extension, and what is there once each is complete. */
const PAGES = {
  'welcome.html': 'reeltone-badge[rating]',
  'options.html': '#versions dd',
  'lab.html': '#gradients-sum',
  'popup.html?tab=train': '.foot .actions',
  'popup.html?tab=models': '.model',
};

it.each(Object.entries(PAGES))('%s: can be used by everybody, as far as axe can tell', async (path, ready) => {
  const page = await firefox.extensionPage(path);
  await page.waitForSelector(ready, { timeout: 60_000 });
  for (const width of [1280, 640, 320]) {
    await page.setViewport({ width, height: 800 });
    for (const scheme of ['light', 'dark'] as const) {
      await firefox.preferColours(scheme);
      await page.waitForFunction(
        (dark) => matchMedia('(prefers-color-scheme: dark)').matches === dark,
        {},
        scheme === 'dark',
      );
      expect(await violations(page), `${width} px, ${scheme}`).toEqual([]);
    }
    expect(await page.$eval('html', ({ scrollWidth }) => scrollWidth), `${width} px`).toBeLessThanOrEqual(width);
  }
});

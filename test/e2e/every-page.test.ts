import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { Extension } from './extension';
import { openView, VIEWS, type View } from './views';
import { violations } from './violations';

let extension: Extension;
/** Its words are longer. */
let german: Extension;
beforeAll(async () => {
  extension = await Extension.launch();
  // Chromium on Linux speaks the language of its environment, elsewhere that of the flag.
  process.env.LANGUAGE = 'de';
  german = await Extension.launch({ args: ['--lang=de'] });
});
afterEach(() => Promise.all([extension.closePages(), german.closePages()]));
afterAll(() => Promise.all([extension.close(), german.close()]));

/** 640 px is what a window of 1280 px has at a zoom of 200 %. */
const WIDTHS = [1280, 640, 320];

const isPopup = ({ path }: View) => path === '/popup.html';

/** The popup has one size, but for a phone, which shows it as a page. */
const widthsOf = (view: View) => (isPopup(view) ? [400, 320] : WIDTHS);

const BY_NAME = VIEWS.map((view) => [view.name, view] as const);

async function setWidth(page: Page, view: View, width: number): Promise<void> {
  await page.setViewport({ width, height: 800, isMobile: isPopup(view) && width === 320 });
  // Diagrams follow a moment later.
  await expect
    .poll(() => page.$eval('html', ({ scrollWidth }) => scrollWidth), { message: `${width} px` })
    .toBeLessThanOrEqual(width);
}

it.each(BY_NAME)(
  '%s: can be used by everybody, as far as axe can tell, in light and dark, wide, zoomed and narrow',
  async (_, view) => {
    const page = await openView(extension, view);
    for (const width of widthsOf(view)) {
      await setWidth(page, view, width);
      for (const value of ['light', 'dark']) {
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
        expect(await violations(page), `${width} px, ${value}`).toEqual([]);
      }
    }
  },
);

it.each(BY_NAME)('%s: fits into its window in German, too', async (_, view) => {
  const page = await openView(german, view);
  expect(await page.$eval('html', ({ lang }) => lang)).toBe('de');
  for (const width of widthsOf(view)) await setWidth(page, view, width);
});

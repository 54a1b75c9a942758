import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { Extension } from './extension';
import { openView, VIEWS } from './views';
import { violations } from './violations';

let extension: Extension;
beforeAll(async () => {
  extension = await Extension.launch();
});
afterEach(() => extension.closePages());
afterAll(() => extension.close());

/** 640 px is what a window of 1280 px has at a zoom of 200 %. */
const WIDTHS = [1280, 640, 320];

it.each(VIEWS.map((view) => [view.name, view] as const))(
  '%s: can be used by everybody, as far as axe can tell, in light and dark, wide, zoomed and narrow',
  async (_, view) => {
    const page = await openView(extension, view);
    // The popup has one size, but for a phone, which shows it as a page.
    const isPopup = view.path === '/popup.html';
    for (const width of isPopup ? [400, 320] : WIDTHS) {
      await page.setViewport({ width, height: 800, isMobile: isPopup && width === 320 });
      for (const value of ['light', 'dark']) {
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
        expect(await violations(page), `${width} px, ${value}`).toEqual([]);
      }
      expect(await page.$eval('html', ({ scrollWidth }) => scrollWidth), `${width} px`).toBeLessThanOrEqual(width);
    }
  },
);

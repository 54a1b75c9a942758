import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { Extension } from './extension';
import { openView, VIEWS } from './views';
import { violations } from './violations';
import { setWidth, widthsOf } from './widths';

let extension: Extension;
beforeAll(async () => {
  extension = await Extension.launch();
});
afterEach(() => extension.closePages());
afterAll(() => extension.close());

it.each(VIEWS.map((view) => [view.name, view] as const))(
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

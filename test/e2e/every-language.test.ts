import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { INTERFACE_LANGUAGES } from '../interface-languages';
import { Extension } from './extension';
import { openView, VIEWS } from './views';
import { setWidth, widthsOf } from './widths';

/** Words of the interface that stick out of their place, or are cut off. */
const cutOff = (page: Page) =>
  page.$$eval('button, [role="tab"], label, legend, summary, th, dt, h1, h2, h3', (all) =>
    all
      .filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth + 1)
      .map((each) => `${each.tagName} ${each.className}: ${each.textContent}`),
  );

describe.each(INTERFACE_LANGUAGES)('in %s', (language) => {
  let extension: Extension;
  beforeAll(async () => {
    // Chromium on Linux speaks the language of its environment, elsewhere that of the flag.
    process.env.LANGUAGE = language;
    extension = await Extension.launch({ args: [`--lang=${language}`] });
  });
  afterEach(() => extension.closePages());
  afterAll(() => extension.close());

  it.each(VIEWS.map((view) => [view.name, view] as const))('%s fits into its window', async (_, view) => {
    const page = await openView(extension, view);
    expect(await page.$eval('html', ({ lang }) => lang)).toBe(language);
    for (const width of widthsOf(view)) {
      await setWidth(page, view, width);
      expect(await cutOff(page), `${width} px`).toEqual([]);
    }
  });
});

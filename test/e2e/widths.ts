import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { View } from './views';

/** 640 px is what a window of 1280 px has at a zoom of 200 %. */
const WIDTHS = [1280, 640, 320];

const isPopup = ({ path }: View) => path === '/popup.html';

/** The popup has one size, but for a phone, which shows it as a page. */
export const widthsOf = (view: View) => (isPopup(view) ? [400, 320] : WIDTHS);

/** Shows a view in a window of this width, in px, and expects that it fits. */
export async function setWidth(page: Page, view: View, width: number): Promise<void> {
  await page.setViewport({ width, height: 800, isMobile: isPopup(view) && width === 320 });
  // Diagrams follow a moment later.
  await expect
    .poll(() => page.$eval('html', ({ scrollWidth }) => scrollWidth), { message: `${width} px` })
    .toBeLessThanOrEqual(width);
}

import type { Page } from 'puppeteer-core';
import { BADGE_TAG } from '../../lib/overlay/tags';

/** The text of the tooltip of a badge, counted in the order of the page. */
export async function tooltipOf(page: Page, nth: number): Promise<string> {
  const badge = (await page.$$(`${BADGE_TAG} >>> button`))[nth]!;
  await badge.evaluate((button) => button.scrollIntoView({ block: 'center' }));
  await badge.hover();
  const tip = await page.waitForSelector(`${BADGE_TAG} >>> [role="tooltip"]`);
  const text = await tip!.evaluate((element) => element.textContent);
  await page.mouse.move(0, 0);
  await page.waitForSelector(`${BADGE_TAG} >>> [role="tooltip"]`, { hidden: true });
  return text ?? '';
}

import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { readBadges } from '../../lib/cli/read-badges';
import { BADGE_TAG } from '../../lib/overlay/tags';
import type { Extension } from './extension';

/** Updates the extension, and expects that an open page with badges gets them anew, each once. */
export async function expectRenewedByUpdate(extension: Extension, page: Page): Promise<void> {
  const before = await readBadges(page);
  // Only these are removed by the new version.
  await page.$$eval(BADGE_TAG, (hosts) => {
    for (const host of hosts) host.setAttribute('data-old', '');
  });
  await extension.update();
  await expect.poll(() => page.$$(`${BADGE_TAG}[data-old]`), { timeout: 30_000 }).toEqual([]);
  await expect.poll(() => readBadges(page), { timeout: 30_000 }).toEqual(before);
}

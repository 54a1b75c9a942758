import { afterAll, beforeAll, expect, it } from 'vitest';
import { readBadges } from '../../lib/cli/read-badges';
import { BADGE_TAG } from '../../lib/overlay/tags';
import { FIXTURES } from '../fixtures/pages';
import { Extension } from './extension';
import { expectUsableByEverybody } from './usable';

let extension: Extension;
beforeAll(async () => {
  extension = await Extension.launch();
});
afterAll(() => extension.close());

it('a page that was open before an update gets its badges anew, each once', async () => {
  const { title2025 } = FIXTURES;
  const page = await extension.visit(title2025);
  const before = await readBadges(page);
  // Only these are removed by the new version.
  await page.$$eval(BADGE_TAG, (hosts) => {
    for (const host of hosts) host.setAttribute('data-old', '');
  });
  await extension.update();
  await expect.poll(() => page.$$(`${BADGE_TAG}[data-old]`), { timeout: 30_000 }).toEqual([]);
  await expect.poll(() => readBadges(page), { timeout: 30_000 }).toEqual(before);
});

it('the popup offers to allow a site that it could read', async () => {
  const page = await extension.open('https://www.goodreads.com/book/show/9001', '<title>Books</title>');
  const popup = await extension.popup(page);
  await popup.waitForSelector('::-p-xpath(//h2[text()="Reeltone does not read Goodreads yet"])');
  await popup.waitForSelector('::-p-xpath(//button[text()="Allow on this site"])');
  await expectUsableByEverybody(popup);
});

it('the popup leads from a page about a film to its reviews', async () => {
  const page = await extension.open('https://www.themoviedb.org/movie/9001-kite-season', '<title>Kite Season</title>');
  const popup = await extension.popup(page);
  await popup.waitForSelector('::-p-xpath(//h2[text()="No reviews on this page"])');
  await expectUsableByEverybody(popup);
  const asked = page.waitForRequest('https://www.themoviedb.org/movie/9001-kite-season/reviews');
  await popup.locator('::-p-xpath(//button[text()="Go to this film’s reviews"])').click();
  await asked;
});

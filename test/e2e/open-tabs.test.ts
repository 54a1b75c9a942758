import { afterAll, beforeAll, it } from 'vitest';
import { FIXTURES } from '../fixtures/pages';
import { Extension } from './extension';
import { expectRenewedByUpdate } from './renewed';
import { expectUsableByEverybody } from './usable';

let extension: Extension;
beforeAll(async () => {
  extension = await Extension.launch();
});
afterAll(() => extension.close());

it('a page that was open before an update gets its badges anew, each once', async () => {
  const { title2025 } = FIXTURES;
  const page = await extension.visit(title2025);
  await expectRenewedByUpdate(extension, page);
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

import { afterAll, afterEach, beforeAll, it } from 'vitest';
import { waitForBadges } from '../../lib/cli/read-badges';
import { Firefox } from './firefox';
import { siteFixture } from './fixture';

let firefox: Firefox;
beforeAll(async () => {
  firefox = await Firefox.launch();
});
afterEach(() => firefox.closePages());
afterAll(() => firefox?.close());

it.each([
  ['https://example.org/', 'Nothing to rate here'],
  ['https://www.imdb.com/title/tt99005555/', 'Go to this film’s reviews'],
  ['https://www.imdb.com/title/tt99005555/reviews/', 'No reviews found'],
])('the popup over %s says where it is', async (url, text) => {
  const options = await firefox.extensionPage('options.html');
  const page = await firefox.open(url, '<!doctype html><title>A page</title><p>Nothing here.</p>');
  await page.bringToFront();
  await firefox.openPopup(options, text);
  await firefox.closePopup(options);
});

it('the popup over a site that is not read has it read at a click, without loading the page again', async () => {
  const { url, html, ids } = siteFixture('goodreads-list-2022');
  const options = await firefox.extensionPage('options.html');
  const page = await firefox.open(url, html);
  await page.bringToFront();
  await firefox.openPopup(options, 'Reeltone does not read Goodreads yet');
  await firefox.pressInPopup(options, 'Allow on this site');
  await firefox.allow();
  await waitForBadges(page, ids.length);
});

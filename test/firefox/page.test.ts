import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { waitForBadges } from '../../lib/cli/read-badges';
import { BADGE_TAG, BUBBLE_TAG } from '../../lib/overlay/tags';
import { FIXTURES } from '../fixtures/pages';
import { press } from '../page-actions';
import { Firefox } from './firefox';
import { siteFixture } from './fixture';

/** In the pages of the extension, where it is evaluated. */
declare const browser: typeof import('wxt/browser').browser;

let firefox: Firefox;
beforeAll(async () => {
  firefox = await Firefox.launch();
});
afterEach(() => firefox.closePages());
afterAll(() => firefox?.close());

const { reviews2025, title2025 } = FIXTURES;

/** The toolbar button over each tab, as text. @param from a page of the extension */
const buttonTexts = (from: Page) =>
  from.evaluate(async () => {
    const tabs = await browser.tabs.query({});
    const { getBadgeText } = (browser.action ?? browser.browserAction) as typeof browser.action;
    return Promise.all(tabs.map(({ id }) => getBadgeText({ tabId: id! })));
  });

it('the panel of a badge opens by keyboard, and highlights its phrases in the review', async () => {
  const page = await firefox.visit(reviews2025);
  const [badge] = await page.$$(`${BADGE_TAG}[rating] >>> button`);
  // On a busy machine a new tab comes to the front after its page has loaded.
  await page.bringToFront();
  await page.waitForFunction(() => document.hasFocus());
  await badge!.focus();
  await page.keyboard.press('Enter');
  const phrases = () => page.$$(`${BADGE_TAG} >>> .panel .phrases bdi`);
  await expect.poll(phrases, { timeout: 20_000 }).not.toHaveLength(0);
  const highlighted = () =>
    page.evaluate(
      () => [...CSS.highlights].filter(([name, { size }]) => name.startsWith('reeltone-') && size > 0).length,
    );
  await expect.poll(highlighted).toBeGreaterThan(0);
  await page.keyboard.press('Escape');
  await expect.poll(() => page.$$(`${BADGE_TAG} >>> .panel`)).toHaveLength(0);
});

it('the toolbar button counts the rated reviews of its page, and the popup sums them up', async () => {
  const options = await firefox.extensionPage('options.html');
  const page = await firefox.visit(reviews2025);
  await expect.poll(() => buttonTexts(options)).toContain('25');
  await page.bringToFront();
  await firefox.openPopup(options, '25 of 27 reviews on this page rated');
  await firefox.closePopup(options);
});

it('the context menu rates a selection in a page, and one of a page of Firefox on the toolbar button', async () => {
  const options = await firefox.extensionPage('options.html');
  await firefox.rateByMenu(await firefox.openAddress('about:license'), 'p');
  await expect.poll(() => buttonTexts(options)).toContain('○');

  // Only the extension's background page can add the entry again.
  const page = await firefox.visit(title2025);
  await firefox.reenable();
  await firefox.rateByMenu(page, '.ipc-html-content-inner-div');
  await page.waitForSelector(BUBBLE_TAG);
});

it('a page that was open before the extension was enabled has its badges, each once', async () => {
  const page = await firefox.visit(title2025);
  await page.$$eval(BADGE_TAG, (hosts) => {
    for (const host of hosts) host.setAttribute('data-old', '');
  });
  await firefox.reenable();
  await expect.poll(() => page.$$(`${BADGE_TAG}[data-old]`), { timeout: 20_000 }).toEqual([]);
  await waitForBadges(page, title2025.readable);
  expect(await page.$$(BADGE_TAG)).toHaveLength(title2025.readable);
});

it('the options change the badges of open pages, and open the settings of the keys', async () => {
  const page = await firefox.visit(title2025);
  const options = await firefox.extensionPage('options.html');
  await options.waitForSelector('[role="switch"]');
  await press(options, 'Large');
  const height = () =>
    page.$eval(BADGE_TAG, ({ shadowRoot }) => shadowRoot!.querySelector('button')!.getBoundingClientRect().height);
  await expect.poll(height).toBe(30);
  await press(options, 'Choose other keys…');
  await expect.poll(() => firefox.addressInFront()).toBe('about:addons');
});

it('an optional site is read once the user has allowed it, and not after it is switched off', async () => {
  const { url, html, ids } = siteFixture('goodreads-list-2022');
  const options = await firefox.extensionPage('options.html');
  await options.waitForSelector('[role="switch"]');
  const before = await firefox.open(url, html);
  await options.bringToFront();
  await press(options, 'Goodreads');
  await firefox.allow();
  // Without loading it again.
  await waitForBadges(before, ids.length);
  await options.waitForSelector('::-p-xpath(//button[normalize-space()="Goodreads"][@aria-checked="true"])');
  await firefox.reenable();
  await waitForBadges(await firefox.open(url, html), ids.length);
  const again = await firefox.extensionPage('options.html');
  await again.waitForSelector('[role="switch"]');
  await press(again, 'Goodreads');
  await again.waitForSelector('::-p-xpath(//button[normalize-space()="Goodreads"][@aria-checked="false"])');
  const page = await firefox.open(url, html);
  // Longer than a page takes to show its first badge.
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  expect(await page.$$(BADGE_TAG)).toEqual([]);
});

it('the welcome page rates its reviews there, and Escape closes it', async () => {
  const welcome = await firefox.extensionPage('welcome.html');
  await expect.poll(() => welcome.$$(`${BADGE_TAG}[rating]`), { timeout: 30_000 }).toHaveLength(3);
  // The page may be gone before the key is up.
  await welcome.keyboard.press('Escape').catch(() => undefined);
  await expect.poll(firefox.addressInFront, { timeout: 10_000 }).not.toContain('welcome.html');
});

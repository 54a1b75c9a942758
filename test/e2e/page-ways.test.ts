import { readFileSync } from 'node:fs';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { waitForBadges } from '../../lib/cli/read-badges';
import type { PageStatus } from '../../lib/messages/payloads';
import { BADGE_TAG, BAR_TAG, OFFER_TAG } from '../../lib/overlay/tags';
import { SITES } from '../../lib/sites/registry';
import { FIXTURES } from '../fixtures/pages';
import { SITE_FIXTURES } from '../sites/fixtures';
import { Extension } from './extension';
import { expectUsableByEverybody } from './usable';
import { violations } from './violations';

declare const chrome: typeof import('wxt/browser').browser;

const { reviews2025 } = FIXTURES;

let extension: Extension;
beforeAll(async () => {
  extension = await Extension.launch();
});
afterEach(async () => {
  await extension.closePages();
  await extension.inWorker(() => chrome.storage.local.clear());
});
afterAll(() => extension.close());

/** Predicted ratings of the reviews in sight, from top to bottom. */
const ratings = (page: Page): Promise<number[]> =>
  page.$$eval(BADGE_TAG, (hosts) =>
    hosts
      .map((host) => ({ host, element: host.closest('article')! }))
      .filter(({ element }) => element.checkVisibility())
      .sort((a, b) => a.element.getBoundingClientRect().top - b.element.getBoundingClientRect().top)
      .map(({ host }) => Number(host.getAttribute('rating'))),
  );

/** The page itself, without what we have put into it. */
const bodyOf = (page: Page) =>
  page.evaluate((tag) => {
    const copy = document.body.cloneNode(true) as HTMLElement;
    for (const badge of copy.querySelectorAll(tag)) badge.remove();
    return copy.outerHTML;
  }, BADGE_TAG);

/** The film sites' pages with more than one review. */
const PAGES = SITES.flatMap(({ id }) => Object.entries(SITE_FIXTURES[id]!.pages)).filter(
  ([, name]) => !/single|title-20(19|22)/.test(name),
);

/** Sends a message to the page in front, as the popup does. */
const tell = (type: string, data?: unknown) =>
  extension.inWorker(
    async (message) => {
      const [tab] = await chrome.tabs.query({ active: true });
      return (await chrome.tabs.sendMessage(tab!.id!, message)).res;
    },
    { id: 1, type, data, timestamp: 0 },
  );

async function choose(popup: Page, place: number, value: string): Promise<void> {
  const selects = await popup.$$('.choices select');
  await selects[place]!.select(value);
}

it('the popup filters and sorts the reviews of a page, and gives it back as it was', async () => {
  const page = await extension.visit(reviews2025);
  const before = await bodyOf(page);
  const all = await ratings(page);
  const { items } = (await tell('pageStatus')) as PageStatus;
  const positive = all.filter((_, i) => items[i]!.tone === 'positive');
  expect(positive.length).toBeGreaterThan(5);
  const popup = await extension.popup(page);
  await popup.waitForSelector('.choices select');

  await choose(popup, 0, 'positive');
  await expect.poll(() => ratings(page)).toEqual(positive);
  await choose(popup, 1, 'positive');
  await expect.poll(() => ratings(page)).toEqual(positive.toSorted((a, b) => b - a));
  await choose(popup, 0, 'all');
  await choose(popup, 1, 'negative');
  await expect.poll(() => ratings(page)).toEqual([...all].sort((a, b) => a - b));
  await choose(popup, 1, 'page');
  await expect.poll(() => ratings(page)).toEqual(all);
  expect(await bodyOf(page)).toBe(before);
});

it.each(PAGES)('%s: every arrangement shows what it says, and gives the page back', async (url, name) => {
  const html = readFileSync(new URL(`../fixtures/pages/${name}.html`, import.meta.url), 'utf8');
  const page = await extension.open(url, html);
  await waitForBadges(page, 2);
  const before = await bodyOf(page);
  const { items, found } = (await tell('pageStatus')) as PageStatus;
  const inSight = () => page.$$eval(BADGE_TAG, (hosts) => hosts.filter((host) => host.checkVisibility()).length);
  const counts = {
    positive: items.filter(({ tone }) => tone === 'positive').length,
    mixed: items.filter(({ tone }) => tone === 'mixed').length,
    negative: items.filter(({ tone }) => tone === 'negative').length,
    disagreeing: items.filter(({ disagrees }) => disagrees).length,
    all: found,
  };
  for (const [show, count] of Object.entries(counts)) {
    await tell('arrange', { show, order: 'negative' });
    expect(await inSight(), show).toBe(count);
  }
  await tell('arrange', { show: 'all', order: 'page' });
  expect(await bodyOf(page)).toBe(before);
});

it('critics and viewers on one page are sorted each by themselves', async () => {
  const name = 'rottentomatoes-list-2026';
  const [url] = PAGES.find(([, page]) => page === name)!;
  const page = await extension.open(
    url,
    readFileSync(new URL(`../fixtures/pages/${name}.html`, import.meta.url), 'utf8'),
  );
  await waitForBadges(page, 5);
  const sections = () =>
    page.$$eval(
      'section',
      (all, tag) =>
        all.map((section) =>
          [...section.querySelectorAll(`${tag}[rating]`)]
            .sort(
              (a, b) =>
                a.closest('section > *')!.getBoundingClientRect().top -
                b.closest('section > *')!.getBoundingClientRect().top,
            )
            .map((host) => Number(host.getAttribute('rating'))),
        ),
      BADGE_TAG,
    );
  const before = await sections();
  expect(before.filter(({ length }) => length > 1)).toHaveLength(2);
  for (const [order, sign] of [
    ['positive', -1],
    ['negative', 1],
  ] as const) {
    await tell('arrange', { show: 'all', order });
    expect(await sections()).toEqual(before.map((ratings) => [...ratings].sort((a, b) => sign * (a - b))));
  }
});

it('the popup leads to the most positive review, and to those whose stars and words disagree', async () => {
  const page = await extension.visit(reviews2025);
  const all = await ratings(page);
  for (const [selector, least] of [
    ['.extremes .review-link', Math.max(...all)],
    ['.disagreeing .review-link', 0],
  ] as const) {
    const popup = await extension.popup(page);
    await popup.waitForSelector(selector);
    await popup.$eval(selector, (way) => (way as HTMLButtonElement).click());
    await page.waitForFunction(
      (tag, rating) =>
        document.activeElement?.localName === tag && Number(document.activeElement.getAttribute('rating')) >= rating,
      {},
      BADGE_TAG,
      least,
    );
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  }
});

it.each(['light', 'dark'])(
  'the bar on the page can be switched on, used by everybody in %s, and closed for good',
  async (scheme) => {
    const page = await extension.visit(reviews2025);
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    expect(await page.$(BAR_TAG)).toBeNull();
    await extension.inWorker(() =>
      chrome.storage.local.set({
        settings: { offSites: [], backend: 'auto', collect: false, pageBar: true },
        settings$: { v: 4 },
      }),
    );
    const textOf = (selector: string) => page.$eval(`${BAR_TAG} >>> ${selector}`, ({ textContent }) => textContent);
    await page.waitForSelector(`${BAR_TAG} >>> .means`);
    expect(await textOf('.headline')).toBe('Most of these reviews are positive');
    expect(await textOf('.means')).toMatch(/^Average of \d+ reviews: predicted \d\.\d, given \d\.\d$/);
    expect(await textOf('.counts')).toBe(
      '25 of 27 reviews on this page rated · 32 on the site · Not rated: 2 unopened spoilers',
    );
    expect(await violations(page, BAR_TAG)).toEqual([]);
    await extension.inWorker(async () => {
      const { settings } = await chrome.storage.local.get('settings');
      await chrome.storage.local.set({ settings: { ...(settings as object), look: { palette: 'standard' } } });
    });
    const column = () => page.$eval(`${BAR_TAG} >>> i.positive`, (node) => getComputedStyle(node).backgroundColor);
    await expect.poll(column).toBe(scheme === 'dark' ? 'rgb(79, 209, 165)' : 'rgb(0, 112, 79)');
    expect(await violations(page, BAR_TAG)).toEqual([]);
    const select = (await page.$(`${BAR_TAG} >>> select`)) as ElementHandle<HTMLSelectElement>;
    // By its keys: a choice that a script makes does not count.
    while ((await select.evaluate(({ value }) => value)) !== 'negative') await select.press('ArrowDown');
    await expect.poll(async () => Math.max(...(await ratings(page)))).toBeLessThan(5.5);
    // The closed spoilers, which have no badge, are hidden, too.
    const inSight = await page.$$eval('article', (all) => all.filter((each) => each.checkVisibility()).length);
    expect(inSight).toBe((await ratings(page)).length);
    await expect.poll(() => textOf('.shown')).toBe(`${inSight} of 27 shown`);
    await page.click(`${BAR_TAG} >>> .controls .text`);
    await expect.poll(async () => (await ratings(page)).length).toBe(25);
    await page.click(`${BAR_TAG} >>> button.close`);
    await page.waitForFunction((tag) => !document.querySelector(tag), {}, BAR_TAG);
    await expect
      .poll(() => extension.inWorker(async () => (await chrome.storage.local.get('settings')).settings))
      .toMatchObject({ pageBar: false });
  },
);

it('the bar is offered once, and "Never" is kept', async () => {
  const page = await extension.visit(reviews2025);
  const never = await page.waitForSelector(`${OFFER_TAG} >>> button:last-of-type`);
  expect(await violations(page, OFFER_TAG)).toEqual([]);
  const settings = () => extension.inWorker(async () => (await chrome.storage.local.get('settings')).settings);
  await expect.poll(settings).toMatchObject({ barOfferedAt: expect.any(Number) });
  const other = await extension.visit(reviews2025);
  expect(await other.$(OFFER_TAG)).toBeNull();
  await page.bringToFront();
  await never!.click();
  await expect.poll(settings).toMatchObject({ pageBar: false });
  expect(await page.$(OFFER_TAG)).toBeNull();
});

it('the popup saves the figures of a page as a table and as a picture', async () => {
  const page = await extension.visit(reviews2025);
  const popup = await extension.popup(page);
  await popup.waitForSelector('.save summary');
  await popup.click('.save summary');
  await expectUsableByEverybody(popup, 'page');
  const saved = (place: number) =>
    popup.evaluate(
      (nth) =>
        new Promise<{ type: string; text: string }>((resolve) => {
          const create = URL.createObjectURL;
          URL.createObjectURL = (blob: Blob) => {
            void blob.text().then((text) => resolve({ type: blob.type, text }));
            return create.call(URL, blob);
          };
          document.querySelectorAll<HTMLButtonElement>('.save button')[nth]!.click();
        }),
      place,
    );
  const csv = await saved(1);
  const lines = csv.text.trim().split('\n');
  expect([csv.type, lines[0], lines.length]).toEqual([
    'text/csv',
    'site,rating,verdict,predicted,tone,confidence,aspects',
    26,
  ]);
  await popup.click('.save input');
  expect((await saved(1)).text).toContain('lighthouse');
  const png = await saved(2);
  expect([png.type, png.text.slice(1, 4)]).toEqual(['image/png', 'PNG']);
});

it('where a known site yields no review, the popup writes a report without a word of the page', async () => {
  const html = '<title>Reviews</title><article class="user-review-item">Sign in, Anna, to read on.</article>';
  const page = await extension.open('https://www.imdb.com/title/tt99001234/reviews/?ref_=anna', html);
  const popup = await extension.popup(page);
  await popup.waitForSelector('.notice button', { timeout: 10_000 });
  await popup.click('.notice button');
  const report = await popup.waitForSelector('textarea');
  const text = await report!.evaluate(({ value }) => value);
  expect(text).toContain('Page: https://www.imdb.com/title/tt99001234/reviews/\n');
  expect(text).toMatch(/- reviews-2025: 1 elements, 0 with a text, 0 unreadable\n/);
  expect(text).not.toMatch(/anna/i);
  await report!.type('A list of reviews.');
  await popup.click('.report button');
  // Said once the browser has taken it.
  await popup.waitForFunction(() => document.querySelector('.report [role="status"]')!.textContent === 'Copied');
  expect(await report!.evaluate(({ value }) => value)).toBe(`${text}A list of reviews.`);
  await expectUsableByEverybody(popup, 'report');
});

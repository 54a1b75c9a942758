import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { readBadges, waitForBadges } from '../../lib/cli/read-badges';
import { BADGE_TAG } from '../../lib/overlay/tags';
import { FIXTURES } from '../fixtures/pages';
import { Extension } from './extension';
import { violations } from './violations';

const { reviews2025 } = FIXTURES;

let extension: Extension;
beforeAll(async () => {
  extension = await Extension.launch();
});
afterEach(() => extension.closePages());
afterAll(() => extension.close());

const waitForNoBadges = (page: Page) => page.waitForFunction((tag) => !document.querySelector(tag), {}, BADGE_TAG);

/** Flips the switch of the site in the popup and closes it at once, as a user does; waits for what follows. */
async function flipSwitch(page: Page, effect: () => Promise<unknown>): Promise<void> {
  const popup = await extension.popup(page);
  await popup.locator('[role="switch"]').click();
  await popup.close();
  await effect();
}

/** Where every line of text of the page lies; what is in shadow roots is not the page's. */
function textPlaces(page: Page): Promise<number[][]> {
  return page.evaluate(() => {
    const places: number[][] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const { x, y, width, height } of range.getClientRects()) places.push([x, y, width, height]);
    }
    return places;
  });
}

function badgeSizes(page: Page): Promise<number[][]> {
  return page.$$eval(BADGE_TAG, (hosts) =>
    hosts.map((host) => {
      const { width, height } = host.shadowRoot!.querySelector('button')!.getBoundingClientRect();
      return [width, height];
    }),
  );
}

it('the switch in the popup takes all badges away, and brings them back, without moving any text', async () => {
  const page = await extension.visit(reviews2025);
  const badges = await readBadges(page);
  const withBadges = await textPlaces(page);
  expect(withBadges.length).toBeGreaterThan(100);
  await flipSwitch(page, () => waitForNoBadges(page));
  const bare = await textPlaces(page);
  await flipSwitch(page, () => waitForBadges(page, 25));
  expect(await readBadges(page)).toEqual(badges);
  expect(bare).toEqual(withBadges);
});

it('the popup sums up the reviews of the page, and names model and engine', async () => {
  const page = await extension.visit(reviews2025);
  const badges = await readBadges(page);
  const popup = await extension.popup(page);
  await popup.waitForFunction(
    () => document.querySelector('.summary h2') && document.querySelector('footer dd')?.textContent,
  );
  const summary = await popup.$eval('.summary', ({ textContent }) => textContent);
  for (const tone of ['positive', 'mixed', 'negative']) {
    const count = badges.filter(({ state }) => state === tone).length;
    if (count > 0) expect(summary).toContain(`${count} ${tone}`);
  }
  expect(summary).toContain(`${badges.filter(({ rating }) => rating !== undefined).length} of `);
  await popup.waitForFunction(() => /Your CPU|Not running/.test(document.querySelector('footer')!.textContent));
  expect(await violations(popup)).toEqual([]);
  await popup.close();
});

it('badges keep their size on a page with a root font size of its own', async () => {
  const page = await extension.visit(reviews2025);
  const sizes = await badgeSizes(page);
  await page.addStyleTag({ content: 'html { font-size: 62.5% } button { font-size: 3rem; padding: 2rem !important }' });
  expect(await badgeSizes(page)).toEqual(sizes);
  for (const [, height] of sizes) expect(height).toBe(24);
});

it('badges are drawn on a page that forbids every style, script and connection', async () => {
  const page = await extension.open(reviews2025.url, reviews2025.html, {
    'content-security-policy': "default-src 'none'; require-trusted-types-for 'script'",
  });
  await waitForBadges(page, 25);
  for (const [width, height] of await badgeSizes(page)) {
    expect(width).toBeGreaterThan(20);
    expect(height).toBe(24);
  }
});

it('badges can be used by everybody, as far as axe can tell', async () => {
  const page = await extension.visit(reviews2025);
  // A badge with two figures has both in its name, though not in one breath.
  const rules = { 'label-content-name-mismatch': { enabled: false } };
  expect(await violations(page, BADGE_TAG, rules)).toEqual([]);
  for (const { shown, name } of await readBadges(page)) {
    for (const figure of shown.match(/\d+(\.\d+)?/g) ?? []) expect(name).toContain(figure);
  }
});

it('hovering tells how sure and which words weighed most', async () => {
  const page = await extension.visit(reviews2025);
  await page.hover(`${BADGE_TAG}[rating] >>> button`);
  const tip = await page.waitForSelector(`${BADGE_TAG} >>> [role="tooltip"]`);
  expect(await tip!.evaluate((element) => element.textContent)).toMatch(/% sure that it is/);
  expect(await tip!.$$eval('li', (words) => words.length)).toBeGreaterThan(0);
});

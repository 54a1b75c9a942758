import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { EXTENSION_FOLDER } from '../../lib/cli/browser';
import { readBadges, waitForBadges } from '../../lib/cli/read-badges';
import { BADGE_TAG } from '../../lib/overlay/tags';
import { OPTIONAL_SITES } from '../../lib/sites/optional-sites';
import { SITE_FIXTURES } from '../sites/fixtures';
import { Extension } from './extension';
import { expectInPlace } from './in-place';
import { copyWithOpenRoots } from './open-roots';
import { expectRenewedByUpdate } from './renewed';
import { tooltipOf } from './tooltip';
import { expectUsableByEverybody } from './usable';

declare const chrome: typeof import('wxt/browser').browser;

/** The pages of every optional site. */
const PAGES = OPTIONAL_SITES.flatMap(({ id }) =>
  Object.values(SITE_FIXTURES[id]!.pages).map((name) => ({ name, site: id })),
);

function golden(name: string): unknown[] {
  return JSON.parse(readFileSync(new URL(`../fixtures/golden/${name}.json`, import.meta.url), 'utf8'));
}

/**
 * The built extension with hosts granted from the start: no test can answer the browser's question. They stay optional,
 * too, as they are in what users install.
 */
async function grantedFromTheStart(folder: string, origins: string[]): Promise<string> {
  const copy = join(folder, 'extension');
  cpSync(EXTENSION_FOLDER, copy, { recursive: true });
  const file = join(copy, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, JSON.stringify({ ...manifest, host_permissions: origins }));
  return copyWithOpenRoots(copy);
}

function open(extension: Extension, name: string): Promise<Page> {
  const pages = Object.values(SITE_FIXTURES).flatMap((site) => Object.entries(site.pages));
  const [url] = pages.find(([, page]) => page === name)!;
  return extension.open(url, readFileSync(new URL(`../fixtures/pages/${name}.html`, import.meta.url), 'utf8'));
}

async function expectNoBadge(page: Page): Promise<void> {
  // Longer than a page takes to show its first badge.
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(await page.$$(BADGE_TAG)).toEqual([]);
}

describe.each([
  { granted: 'nothing', origins: [] as string[], on: [] as string[] },
  { granted: 'Goodreads', origins: ['https://www.goodreads.com/*'], on: ['goodreads'] },
  { granted: 'every site', origins: ['https://*/*'], on: OPTIONAL_SITES.map(({ id }) => id) },
])('with $granted switched on', ({ origins, on }) => {
  let extension: Extension;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'reeltone-granted-'));
    extension = await Extension.launch({ folder: await grantedFromTheStart(folder, origins) });
    for (const start = Date.now(); Date.now() < start + 5_000; ) {
      const scripts = await extension.inWorker(
        async () => (await chrome.scripting?.getRegisteredContentScripts()) ?? [],
      );
      if (scripts.length === Math.min(on.length, 1)) break;
    }
  });
  afterEach(() => extension.closePages());
  afterAll(async () => {
    await extension.close();
    rmSync(folder, { recursive: true });
  });

  it.each(PAGES)('$name is read if it is among them', async ({ name, site }) => {
    const count = golden(name).length;
    const page = await open(extension, name);
    if (!on.includes(site)) return expectNoBadge(page);
    await waitForBadges(page, count);
    const badges = await readBadges(page);
    expect(badges).toHaveLength(count);
    expect((await extension.pageStatus(page)).site).toBe(site);
    await page.bringToFront();
    await expectInPlace(page);
  });

  it('a page of another site that holds no review is left in peace', async () => {
    const page = await extension.open('https://www.example.com/', '<title>News</title><p>Nothing happened today.</p>');
    // As long as a page may take to show its first review.
    await new Promise((resolve) => setTimeout(resolve, 3_500));
    const shown = await extension.inWorker(async () => {
      const tabs = await chrome.tabs.query({});
      return Promise.all(tabs.map(({ id }) => chrome.action.getBadgeText({ tabId: id! })));
    });
    expect(shown.join('')).toBe('');
    const popup = await extension.popup(page);
    await popup.waitForFunction(() => document.querySelector('h2')?.textContent === 'Nothing to rate here');
    await popup.close();
  });

  it('film sites are read by their own script alone', async () => {
    const page = await open(extension, 'letterboxd-film-2025');
    await waitForBadges(page, 4);
    expect(await readBadges(page)).toHaveLength(4);
    expect(await extension.pageStatus(page)).toMatchObject({ site: 'letterboxd', found: 4 });
  });

  it('what is read follows the address where no page is loaded, and a page that is not among them is left alone', async () => {
    const markup =
      '<div itemscope itemtype="https://schema.org/Review"><p itemprop="reviewBody">A dull book.</p></div>';
    const page = await extension.open('https://www.goodreads.com/', `<title>Books</title>${markup}`);
    if (on.includes('markup')) await waitForBadges(page, 1);
    else await expectNoBadge(page);
    const list = readFileSync(new URL('../fixtures/pages/goodreads-list-2022.html', import.meta.url), 'utf8');
    await page.evaluate(
      (html) => {
        history.pushState(null, '', '/book/show/9001');
        document.body.innerHTML = html;
      },
      list.slice(list.indexOf('<body>')),
    );
    if (!on.includes('goodreads')) return expectNoBadge(page);
    await waitForBadges(page, 2);
    expect((await extension.pageStatus(page)).site).toBe('goodreads');
  });

  it('a page that was open before an update gets its badges anew, each once', async () => {
    if (!on.includes('goodreads')) return;
    const page = await open(extension, 'goodreads-list-2022');
    await waitForBadges(page, golden('goodreads-list-2022').length);
    await expectRenewedByUpdate(extension, page);
  });

  it('the part of a review that is closed is scored, and its words are held back until it is opened', async () => {
    if (!on.includes('filmaffinity')) return;
    const page = await open(extension, 'filmaffinity-list-2024');
    await waitForBadges(page, 4);
    expect(await tooltipOf(page, 2)).toContain('Key words stay hidden');
    await page.$$eval('.review-text2', (parts) => {
      for (const part of parts) part.removeAttribute('style');
    });
    expect(await tooltipOf(page, 2)).toContain('Most important phrases');
  });

  it('the options show what is on, and can be used by everybody, as far as axe can tell', async () => {
    const page = await extension.options();
    await page.waitForSelector('[role="switch"]');
    const switches = await page.$$eval('#sites .group:last-of-type .list [role="switch"]', (all) =>
      all.map((one) => one.getAttribute('aria-checked') === 'true'),
    );
    expect(switches).toEqual(OPTIONAL_SITES.map(({ id }) => on.includes(id)));
    await expectUsableByEverybody(page);
  });

  it('a site that is switched off in the options is left alone, whatever the browser allows', async () => {
    // Only what "any site" covers: another grant is taken back, which a test cannot give again.
    if (!on.includes('markup')) return;
    const options = await extension.options();
    const nth = `#sites .group:last-of-type .list [role="switch"]:nth-child(${OPTIONAL_SITES.findIndex(({ id }) => id === 'goodreads') + 1})`;
    await options.waitForSelector(nth);
    await options.click(nth);
    await options.waitForSelector(`${nth}[aria-checked="false"]`);
    await expectNoBadge(await open(extension, 'goodreads-list-2022'));
    await options.bringToFront();
    await options.click(nth);
    await options.waitForSelector(`${nth}[aria-checked="true"]`);
    await waitForBadges(await open(extension, 'goodreads-list-2022'), 2);
  });
});

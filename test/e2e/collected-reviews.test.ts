import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readBadges } from '../../lib/cli/read-badges';
import type { Preview } from '../../lib/data/preview';
import { readReviews } from '../../lib/data/read-reviews';
import { FIXTURES } from '../fixtures/pages';
import { Extension } from './extension';
import { expectUsableByEverybody } from './usable';

let extension: Extension;
beforeEach(async () => {
  extension = await Extension.launch();
});
afterEach(() => extension.close());

async function openList(): Promise<Page> {
  const page = await extension.options();
  await page.goto(new URL('/popup.html?tab=train#collected', page.url()).href);
  await page.waitForSelector('.collected .switch:not(:disabled)');
  return page;
}

/** Longer than it takes to offer reviews, to keep them, and to show them. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 2_500));
const waitForCount = (list: Page, told: string) =>
  list.waitForFunction((text) => document.querySelector('.counts strong')?.textContent === text, {}, told);
const waitForNotice = (list: Page, told: string) =>
  list.waitForFunction((text) => document.querySelector('.collected .notice')?.textContent?.includes(text), {}, told);

it('reviews are kept once the user agrees, each once, and can be looked through, exported and deleted', async () => {
  const page = await extension.visit(FIXTURES.reviews2025);
  const badges = await readBadges(page);
  const rated = badges.filter(({ stars, state }) => stars !== undefined && state !== 'declined');
  expect(rated.length).toBeGreaterThan(10);
  expect(rated.length).toBeLessThan(badges.length);

  const list = await openList();
  await waitForNotice(list, 'Collecting is switched off');
  await settle();
  expect(await list.$$('.review')).toEqual([]);
  await expectUsableByEverybody(list);

  await list.click('.collected .switch');
  const all = `${rated.length} reviews`;
  await waitForCount(list, all);
  await page.bringToFront();
  await page.reload({ waitUntil: 'domcontentloaded' });
  await settle();
  await list.bringToFront();
  await waitForCount(list, all);
  await expectUsableByEverybody(list);

  await list.click('.review .remove');
  await waitForCount(list, `${rated.length - 1} reviews`);
  await list.keyboard.press('Enter'); // the focus is on Undo
  await waitForCount(list, all);

  const [sought] = rated;
  await list.type('input[type="search"]', sought!.text.slice(0, 30).toUpperCase());
  await list.waitForFunction(() => document.querySelectorAll('.review').length === 1);
  expect(await list.$eval('.review .text', (text) => text.textContent)).toBe(sought!.text);

  const folder = mkdtempSync(join(tmpdir(), 'reeltone-export-'));
  try {
    const session = await list.createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    await list.click('.foot button');
    const file = join(folder, 'reeltone-reviews.csv');
    await expect.poll(() => readdirSync(folder), { timeout: 10_000 }).toEqual(['reeltone-reviews.csv']);
    const { examples, bad } = await readReviews(new Blob([readFileSync(file)]));
    expect(bad).toEqual([]);
    const byText = (a: { text: string }, b: { text: string }) => (a.text < b.text ? -1 : 1);
    expect(examples.sort(byText)).toEqual(
      rated.map(({ text, stars }) => ({ text, rating: stars, movie: 'imdb:tt99001234' })).sort(byText),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }

  await list.click('.foot .danger');
  await list.waitForSelector('dialog[open]');
  await list.keyboard.press('Escape');
  await waitForCount(list, all);
  await list.click('.foot .danger');
  await list.waitForSelector('dialog[open]');
  await list.click('dialog .danger');
  await waitForNotice(list, 'Open a film’s page of reviews');
});

it('what a page shows just before it is left is kept, too', async () => {
  const list = await openList();
  await list.click('.collected .switch');
  await list.waitForSelector('.collected .switch[aria-checked="true"]');
  const page = await extension.visit(FIXTURES.reviews2025);
  await page.goto('about:blank');
  await list.bringToFront();
  await list.waitForSelector('.review');
});

it('what is kept stands in the options, too, where it can be switched off again', async () => {
  const options = await extension.options();
  const told = (text: string) =>
    options.waitForFunction((part) => document.querySelector('.privacy')?.textContent?.includes(part), {}, text);
  await told('0 reviews are stored.');
  await options.click('.consent .switch');
  await options.waitForSelector('.consent .switch[aria-checked="true"]');
  const page = await extension.visit(FIXTURES.title2025);
  const rated = (await readBadges(page)).filter(({ stars, state }) => stars !== undefined && state !== 'declined');
  await options.bringToFront();
  await told(`${rated.length} reviews are stored.`);
  await options.click('.consent .switch');
  await options.waitForSelector('.consent .switch[aria-checked="false"]');
  await extension.visit(FIXTURES.reviews2023);
  await settle();
  await options.bringToFront();
  await told(`${rated.length} reviews are stored.`);
  await options.click('.privacy .danger');
  await options.waitForSelector('dialog[open]');
  await options.click('dialog .danger');
  await told('0 reviews are stored.');
});

it('a model learns from the reviews of a single film, and is judged by some of them', async () => {
  const list = await openList();
  await list.click('.collected .switch');
  await list.waitForSelector('.collected .switch[aria-checked="true"]');
  await extension.visit(FIXTURES.reviews2025);
  await list.bringToFront();
  await list.waitForSelector('.review');
  await list.click('.back');
  await (await list.waitForSelector('input[value="collected"]'))!.click();
  await (await list.waitForSelector('.foot .primary:not(:disabled)'))!.click();
  await list.waitForSelector('#tabpanel-train .confusion', { timeout: 60_000 });
});

it('a large file is looked through in a worker', async () => {
  const page = await extension.options();
  const [told, last] = await page.evaluate(
    () =>
      new Promise<[number, { preview: Preview }]>((resolve) => {
        const row = `"${'The kite drifts, and never ""lands"".\n'.repeat(30)}",`;
        const file = new Blob(['review,sentiment\n', ...new Array(20_000).fill(`${row}positive\n`), 'broken\n']);
        const worker = new Worker('/worker.js', { name: 'preview' });
        let shares = 0;
        worker.onmessage = ({ data }) => {
          if ('read' in data) shares++;
          else resolve([shares, data]);
        };
        worker.postMessage({ file });
      }),
  );
  expect(told).toBeGreaterThan(0);
  expect(last).toMatchObject({ preview: { good: 20_000, badCount: 1, sides: { positive: 20_000 } } });
  expect(last.preview.rows).toHaveLength(5);
});

import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readBadges } from '../../lib/cli/read-badges';
import { readReviews } from '../../lib/data/csv';
import type { Preview } from '../../lib/data/preview';
import { FIXTURES } from '../fixtures/pages';
import { Extension } from './extension';
import { expectUsableByEverybody } from './usable';

let extension: Extension;
beforeEach(async () => {
  extension = await Extension.launch();
});
afterEach(() => extension.close());

async function openExamples(): Promise<Page> {
  const page = await extension.options();
  await page.goto(new URL('/popup.html?tab=train#examples', page.url()).href);
  await page.waitForSelector('.examples .switch:not(:disabled)');
  return page;
}

/** Longer than it takes to offer reviews, to keep them, and to show them. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 2_500));
const waitForCount = (panel: Page, told: string) =>
  panel.waitForFunction((text) => document.querySelector('.counts strong')?.textContent === text, {}, told);
const waitForNotice = (panel: Page, told: string) =>
  panel.waitForFunction((text) => document.querySelector('.examples .notice')?.textContent?.includes(text), {}, told);

it('reviews are kept once the user agrees, each once, and can be looked through, exported and deleted', async () => {
  const page = await extension.visit(FIXTURES.reviews2025);
  const badges = await readBadges(page);
  const rated = badges.filter(({ stars, state }) => stars !== undefined && state !== 'declined');
  expect(rated.length).toBeGreaterThan(10);
  expect(rated.length).toBeLessThan(badges.length);

  const panel = await openExamples();
  await waitForNotice(panel, 'Keeping is switched off');
  await settle();
  expect(await panel.$$('.example')).toEqual([]);
  await expectUsableByEverybody(panel);

  await panel.click('.examples .switch');
  const all = `${rated.length} reviews`;
  await waitForCount(panel, all);
  await page.bringToFront();
  await page.reload({ waitUntil: 'domcontentloaded' });
  await settle();
  await panel.bringToFront();
  await waitForCount(panel, all);
  await expectUsableByEverybody(panel);

  await panel.click('.example .remove');
  await waitForCount(panel, `${rated.length - 1} reviews`);
  await panel.keyboard.press('Enter'); // the focus is on Undo
  await waitForCount(panel, all);

  const [sought] = rated;
  await panel.type('input[type="search"]', sought!.text.slice(0, 30).toUpperCase());
  await panel.waitForFunction(() => document.querySelectorAll('.example').length === 1);
  expect(await panel.$eval('.example .text', (text) => text.textContent)).toBe(sought!.text);

  const folder = mkdtempSync(join(tmpdir(), 'reeltone-export-'));
  try {
    const session = await panel.createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    await panel.click('.foot button');
    const file = join(folder, 'reeltone-reviews.csv');
    await expect.poll(() => readdirSync(folder), { timeout: 10_000 }).toEqual(['reeltone-reviews.csv']);
    const { examples, bad } = await readReviews(new Blob([readFileSync(file)]).stream());
    expect(bad).toEqual([]);
    const byText = (a: { text: string }, b: { text: string }) => (a.text < b.text ? -1 : 1);
    expect(examples.sort(byText)).toEqual(
      rated.map(({ text, stars }) => ({ text, rating: stars, movie: 'imdb:tt99001234' })).sort(byText),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }

  await panel.click('.foot .danger');
  await panel.waitForSelector('dialog[open]');
  await panel.keyboard.press('Escape');
  await waitForCount(panel, all);
  await panel.click('.foot .danger');
  await panel.waitForSelector('dialog[open]');
  await panel.click('dialog .danger');
  await waitForNotice(panel, 'Open a film’s page of reviews');
});

it('what a page shows just before it is left is kept, too', async () => {
  const panel = await openExamples();
  await panel.click('.examples .switch');
  await panel.waitForSelector('.examples .switch[aria-checked="true"]');
  const page = await extension.visit(FIXTURES.reviews2025);
  await page.goto('about:blank');
  await panel.bringToFront();
  await panel.waitForSelector('.example');
});

it('what is kept stands in the options, too, where it can be switched off again', async () => {
  const options = await extension.options();
  const told = (text: string) =>
    options.waitForFunction((part) => document.querySelector('.privacy')?.textContent?.includes(part), {}, text);
  await told('0 reviews are kept.');
  await options.click('.consent .switch');
  await options.waitForSelector('.consent .switch[aria-checked="true"]');
  const page = await extension.visit(FIXTURES.title2025);
  const rated = (await readBadges(page)).filter(({ stars, state }) => stars !== undefined && state !== 'declined');
  await options.bringToFront();
  await told(`${rated.length} reviews are kept.`);
  await options.click('.consent .switch');
  await options.waitForSelector('.consent .switch[aria-checked="false"]');
  await extension.visit(FIXTURES.reviews2023);
  await settle();
  await options.bringToFront();
  await told(`${rated.length} reviews are kept.`);
  await options.click('.privacy .danger');
  await options.waitForSelector('dialog[open]');
  await options.click('dialog .danger');
  await told('0 reviews are kept.');
});

it('a model learns from the reviews of a single film, and is judged by some of them', async () => {
  const panel = await openExamples();
  await panel.click('.examples .switch');
  await panel.waitForSelector('.examples .switch[aria-checked="true"]');
  await extension.visit(FIXTURES.reviews2025);
  await panel.bringToFront();
  await panel.waitForSelector('.example');
  await panel.click('.back');
  await (await panel.waitForSelector('input[value="collected"]'))!.click();
  await (await panel.waitForSelector('.foot .primary:not(:disabled)'))!.click();
  await panel.waitForSelector('#panel-train .confusion', { timeout: 60_000 });
});

it('a large file is looked through in a worker', async () => {
  const page = await extension.options();
  const [told, last] = await page.evaluate(
    () =>
      new Promise<[number, { preview: Preview }]>((resolve) => {
        const row = `"${'The kite drifts, and never ""lands"".\n'.repeat(30)}",`;
        const file = new Blob(['review,sentiment\n', ...new Array(20_000).fill(`${row}positive\n`), 'broken\n']);
        const worker = new Worker('/preview-worker.js');
        let shares = 0;
        worker.onmessage = ({ data }) => {
          if ('read' in data) shares++;
          else resolve([shares, data]);
        };
        worker.postMessage(file);
      }),
  );
  expect(told).toBeGreaterThan(0);
  expect(last).toMatchObject({ preview: { good: 20_000, badCount: 1, sides: { positive: 20_000 } } });
  expect(last.preview.rows).toHaveLength(5);
});

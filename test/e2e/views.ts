import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { FIXTURES } from '../fixtures/pages';
import { ALONE, COMPARISON, TRAININGS, UNCLEAR_COMPARISON } from '../fixtures/trainings';
import type { Extension } from './extension';
import { openWithReplies, type Replies } from './open-with-replies';

declare const chrome: typeof import('wxt/browser').browser;

/** A page of the extension in one of its states. */
export interface View {
  name: string;
  path: string;
  replies?: Replies;
  /** A selector that matches once the page is complete. */
  ready: string;
  /** Leads from the opened page to the state. */
  prepare?: (page: Page) => Promise<unknown>;
  /** The tab in front of which the popup stands: one with reviews; default: its own. */
  overReviews?: boolean;
}

const openDetails = (page: Page) =>
  page.$$eval('details', (all) => {
    for (const details of all) details.open = true;
  });

const ROWS = Array.from({ length: 60 }, (_, i) =>
  i % 2 ? `"A dull and empty film, take ${i}",2` : `"A lively, funny film, take ${i}",9`,
);

async function chooseFile(page: Page): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'reeltone-'));
  const file = join(folder, 'our-film-club.csv');
  await writeFile(file, ['review,stars', ...ROWS, '"no stars",'].join('\n'));
  const input = (await page.$('input[type=file]')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(file);
  await page.waitForSelector('.column-table');
  await rm(folder, { recursive: true });
  await openDetails(page);
}

const training = (name: string, trainingStatus: unknown, comparison: unknown = COMPARISON): View => ({
  name: `training, ${name}`,
  path: '/popup.html?tab=train',
  replies: { trainingStatus: { res: trainingStatus }, comparison: { res: comparison } },
  ready: '.foot .actions',
  prepare: openDetails,
});

export const VIEWS: readonly View[] = [
  { name: 'welcome', path: '/welcome.html', ready: 'reeltone-badge[rating]', prepare: openDetails },
  { name: 'options', path: '/options.html', ready: '#versions dd', prepare: (page) => page.click('#report button') },
  { name: 'lab', path: '/lab.html', ready: '#gradients-sum' },
  {
    name: 'popup on a page with reviews',
    path: '/popup.html',
    overReviews: true,
    ready: '.aspect-chip',
    prepare: openDetails,
  },
  { name: 'popup elsewhere', path: '/popup.html', ready: '.notice', prepare: openDetails },
  ...Object.entries(TRAININGS).map(([name, status]) => training(name, status)),
  training('done, but unclear', TRAININGS.done, UNCLEAR_COMPARISON),
  training('done, the first in its language', TRAININGS.done, ALONE),
  { ...training('with a file', TRAININGS.none), ready: 'input[type=file]', prepare: chooseFile },
  { name: 'collected reviews', path: '/popup.html?tab=train#collected', ready: '.collected .switch:not(:disabled)' },
  { name: 'models', path: '/popup.html?tab=models', ready: '.model', prepare: openDetails },
];

/** Opens a view in a tab of its own. */
export async function openView(extension: Extension, view: View): Promise<Page> {
  const { path, replies = {}, ready, prepare, overReviews } = view;
  let tab: number | undefined;
  if (overReviews) {
    await extension.visit(FIXTURES.reviews2025);
    tab = await extension.inWorker(async () => (await chrome.tabs.query({ url: 'https://*.imdb.com/*' }))[0]!.id);
  }
  const page = await openWithReplies(extension, path, replies, tab);
  await page.waitForSelector(ready, { timeout: 60_000 });
  await prepare?.(page);
  return page;
}

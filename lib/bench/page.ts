import { setTimeout } from 'node:timers/promises';
import type { Browser, Page } from 'puppeteer-core';
import { launchWithExtension } from '../cli/browser';
import { readBundle } from '../cli/bundle-folder';
import { buildExtension } from './build-extension';
import type { BenchContext } from './measure';
import { openingCost } from './opening-cost';
import { PLAIN, type Row, toRows } from './rows';
import { scrollCost } from './scroll-cost';
import { PAGE_LENGTHS, realLengths } from './workload';
import { openPage, type PageContent, SCORED_BADGE } from './write-page';

/** As many as a reader scrolls through on a long page, and how the two sides of that case are called. */
const SCROLLED = 180;
const WITHOUT_US = 'the page alone';

const COUNTS = [PAGE_LENGTHS.length, 300, 2000];
/** A long page takes seconds, and its times differ little. */
const MOST_LONG_ROUNDS = 3;

/** Stops the extension's service worker, as Chrome does with an idle one. */
async function stopWorker(browser: Browser): Promise<void> {
  const target = browser.targets().find((one) => one.type() === 'service_worker');
  if (!target) return;
  await (await target.worker())?.close();
  while (browser.targets().includes(target)) await setTimeout(10);
}

/** Milliseconds from DOMContentLoaded until so many badges show what their review is, to within one frame. */
async function scored(page: Page, count: number): Promise<number> {
  const time = await page.waitForFunction(
    (badge, least) =>
      document.querySelectorAll(badge).length >= least &&
      performance.now() - (performance.timing.domContentLoadedEventStart - performance.timing.navigationStart),
    { polling: 'raf' },
    SCORED_BADGE,
    count,
  );
  return (await time.jsonValue()) as number;
}

/** Opens a page. @returns milliseconds from DOMContentLoaded to the first badge of a scored review, and to the last. */
async function timeBadges(browser: Browser, content: PageContent): Promise<{ first: number; last: number }> {
  const page = await browser.newPage();
  await openPage(page, content);
  const [first, last] = await Promise.all([scored(page, 1), scored(page, content.lengths.length)]);
  await page.close();
  return { first, last };
}

/** A page of so many reviews, another one at each call. */
type WritePage = (reviews: number) => PageContent;

/**
 * From a loaded page to its badges, in a real browser: with a stopped service worker, and with a running one; and what
 * opening and scrolling take of the page's main thread, with our content script and without it in the same rounds.
 */
export async function benchPage({ model, rounds, progress }: BenchContext): Promise<Row[]> {
  progress('page: building the extension and starting a browser');
  buildExtension();
  const { lexicon } = await readBundle(model);
  const browser = await launchWithExtension({ headless: true });
  let seed = 0;
  const write: WritePage = (reviews) => ({ lexicon, lengths: realLengths(reviews), seed: seed++ });
  const rows: Row[] = [];
  try {
    for (const count of COUNTS) {
      progress(`page: ${count} reviews`);
      const most = count > PAGE_LENGTHS.length ? Math.min(rounds, MOST_LONG_ROUNDS) : rounds;
      rows.push(...(await benchBadges(browser, write, count, most)));
      rows.push(...(await benchOpening(browser, write, count, most)));
    }
    progress(`page: scrolling through ${SCROLLED} reviews`);
    return [...rows, ...(await benchScrolling(browser, write, rounds))];
  } finally {
    await browser.close();
  }
}

async function benchBadges(browser: Browser, write: WritePage, count: number, rounds: number): Promise<Row[]> {
  const times = new Map<string, number[]>();
  // In the first round the browser fills its caches.
  for (let round = 0; round <= rounds; round++) {
    await stopWorker(browser);
    for (const worker of ['cold', 'warm']) {
      const { first, last } = await timeBadges(browser, write(count));
      for (const [badge, time] of Object.entries({ first, last })) {
        const name = `${worker} service worker, ${badge} badge of ${count}`;
        if (round > 0) times.set(name, [...(times.get(name) ?? []), time]);
      }
    }
  }
  return [...times].flatMap(([name, samples]) =>
    toRows({ area: 'page', case: name, unit: 'ms' }, new Map([[PLAIN, samples]])),
  );
}

/** Opening a page until its last badge. */
async function benchOpening(browser: Browser, write: WritePage, count: number, rounds: number): Promise<Row[]> {
  const costs = await inRounds(rounds, (withUs) => openingCost(browser, write(count), withUs));
  const rows = rowsOf(costs, `opening ${count} reviews`);
  return [
    ...rows('main thread', 'ms of processor time', ({ thread }) => thread),
    ...rows('longest task', 'ms', ({ longest }) => longest),
  ];
}

/** The first scrolling through a page. */
async function benchScrolling(browser: Browser, write: WritePage, rounds: number): Promise<Row[]> {
  const costs = await inRounds(rounds, (withUs) => scrollCost(browser, write(SCROLLED), withUs));
  const rows = rowsOf(costs, `scrolling through ${SCROLLED} reviews`);
  return [
    ...rows('main thread', 'ms of processor time', ({ thread }) => thread),
    ...rows('layout', 'ms of processor time', ({ layout }) => layout),
    ...rows('layouts', 'layouts', ({ layouts }) => layouts),
  ];
}

/** @returns what each round has cost, with our content script and without it */
async function inRounds<Cost>(
  rounds: number,
  measure: (withUs: boolean) => Promise<Cost>,
): Promise<ReadonlyMap<string, Cost[]>> {
  const costs = new Map<string, Cost[]>([
    [PLAIN, []],
    [WITHOUT_US, []],
  ]);
  for (let round = 0; round < rounds; round++) {
    for (const [system, own] of costs) own.push(await measure(system === PLAIN));
  }
  return costs;
}

const rowsOf =
  <Cost>(costs: ReadonlyMap<string, Cost[]>, name: string) =>
  (what: string, unit: string, figure: (cost: Cost) => number): Row[] =>
    toRows(
      { area: 'page', case: `${name}, ${what}`, unit },
      new Map([...costs].map(([system, own]) => [system, own.map(figure)])),
    );

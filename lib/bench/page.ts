import { setTimeout } from 'node:timers/promises';
import type { Browser, Page } from 'puppeteer-core';
import { launchWithExtension } from '../cli/browser';
import { readBundle } from '../cli/bundle-folder';
import { buildExtension } from './build-extension';
import type { BenchContext } from './measure';
import { PLAIN, type Row, toRows } from './rows';
import { scriptTime } from './script-time';
import { type ScrollCost, scrollCost } from './scroll-cost';
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

/**
 * From a loaded page to its badges, in a real browser: with a stopped service worker, and with a running one; and the
 * time of the page's main thread that the content script takes.
 */
export async function benchPage({ model, rounds, progress }: BenchContext): Promise<Row[]> {
  progress('page: building the extension and starting a browser');
  buildExtension();
  const { lexicon } = await readBundle(model);
  const browser = await launchWithExtension({ headless: true });
  const times = new Map<string, number[]>();
  const add = (name: string, time: number) => times.set(name, [...(times.get(name) ?? []), time]);
  let seed = 0;
  try {
    for (const count of COUNTS) {
      const lengths = realLengths(count);
      progress(`page: ${count} reviews`);
      const most = count > PAGE_LENGTHS.length ? Math.min(rounds, MOST_LONG_ROUNDS) : rounds;
      for (let round = 0; round <= most; round++) {
        await stopWorker(browser);
        const content = () => ({ lexicon, lengths, seed: seed++ });
        const cold = await timeBadges(browser, content());
        const warm = await timeBadges(browser, content());
        const { all, longest } = await scriptTime(browser, content());
        // In the first round the browser fills its caches.
        if (round === 0) continue;
        for (const [worker, { first, last }] of Object.entries({ cold, warm })) {
          add(`${worker} service worker, first badge of ${count}`, first);
          add(`${worker} service worker, last badge of ${count}`, last);
        }
        add(`content script, ${count} reviews`, all);
        add(`content script, longest stretch with ${count} reviews`, longest);
      }
    }
    progress(`page: scrolling through ${SCROLLED} reviews`);
    const content = () => ({ lexicon, lengths: realLengths(SCROLLED), seed: seed++ });
    return [...rowsOf(times), ...(await benchScrolling(browser, content, rounds))];
  } finally {
    await browser.close();
  }
}

const rowsOf = (times: ReadonlyMap<string, number[]>): Row[] =>
  [...times].flatMap(([name, samples]) =>
    toRows({ area: 'page', case: name, unit: 'ms' }, new Map([[PLAIN, samples]])),
  );

/** The first scrolling through a page, with our content script and without it in the same rounds. */
async function benchScrolling(browser: Browser, content: () => PageContent, rounds: number): Promise<Row[]> {
  const costs = new Map<string, ScrollCost[]>([
    [PLAIN, []],
    [WITHOUT_US, []],
  ]);
  for (let round = 0; round < rounds; round++) {
    for (const [system, own] of costs) own.push(await scrollCost(browser, content(), system === PLAIN));
  }
  const rows = (what: string, unit: string, figure: (cost: ScrollCost) => number) => {
    const samples = new Map([...costs].map(([system, own]) => [system, own.map(figure)]));
    return toRows({ area: 'page', case: `scrolling through ${SCROLLED} reviews, ${what}`, unit }, samples);
  };
  return [
    ...rows('main thread', 'ms of processor time', ({ thread }) => thread),
    ...rows('layout', 'ms of processor time', ({ layout }) => layout),
    ...rows('layouts', 'layouts', ({ layouts }) => layouts),
  ];
}

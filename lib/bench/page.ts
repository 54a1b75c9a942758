import { setTimeout } from 'node:timers/promises';
import type { Browser, Page } from 'puppeteer-core';
import { launchWithExtension } from '../cli/browser';
import { readBundle } from '../cli/bundle-folder';
import { BADGE_TAG } from '../overlay/tags';
import type { Lexicon } from '../text/lexicon';
import { buildExtension } from './build-extension';
import type { BenchContext } from './measure';
import { PLAIN, type Row, toRows } from './rows';
import { scriptTime } from './script-time';
import { PAGE_LENGTHS, realLengths } from './workload';
import { openPage } from './write-page';

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

/** Milliseconds from DOMContentLoaded until so many badges show a rating, to within one frame. */
async function rated(page: Page, count: number): Promise<number> {
  const time = await page.waitForFunction(
    (tag, least) =>
      document.querySelectorAll(`${tag}[rating]`).length >= least &&
      performance.now() - (performance.timing.domContentLoadedEventStart - performance.timing.navigationStart),
    { polling: 'raf' },
    BADGE_TAG,
    count,
  );
  return (await time.jsonValue()) as number;
}

/** Opens a page. @returns milliseconds from DOMContentLoaded to the first rated badge, and to the last. */
async function timeBadges(
  browser: Browser,
  lexicon: Lexicon,
  lengths: readonly number[],
  seed: number,
): Promise<{ first: number; last: number }> {
  const page = await browser.newPage();
  await openPage(page, lexicon, lengths, seed);
  const [first, last] = await Promise.all([rated(page, 1), rated(page, lengths.length)]);
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
        const cold = await timeBadges(browser, lexicon, lengths, seed++);
        const warm = await timeBadges(browser, lexicon, lengths, seed++);
        const { all, longest } = await scriptTime(browser, lexicon, lengths, seed++);
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
  } finally {
    await browser.close();
  }
  return [...times].flatMap(([name, samples]) =>
    toRows({ area: 'page', case: name, unit: 'ms' }, new Map([[PLAIN, samples]])),
  );
}

import { setTimeout } from 'node:timers/promises';
import type { Browser, Page } from 'puppeteer-core';
import { BADGE_TAG } from '../../overlay/badge';
import type { Lexicon } from '../../text/lexicon';
import { launchWithExtension } from '../browser';
import { readBundle } from '../bundle-folder';
import { buildExtension } from './build-extension';
import type { BenchContext } from './measure';
import { type Row, toRows } from './rows';
import { PAGE_LENGTHS } from './workload';
import { openPage } from './write-page';

const COUNT = PAGE_LENGTHS.length;

/** Stops the extension's service worker, as Chrome does with one that has had nothing to do. */
async function stopWorker(browser: Browser): Promise<void> {
  const target = browser.targets().find((one) => one.type() === 'service_worker');
  if (!target) return;
  await (await target.worker())?.close();
  while (browser.targets().includes(target)) await setTimeout(10);
}

/** Milliseconds from DOMContentLoaded until so many badges show a rating, to one frame. */
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
async function timeBadges(browser: Browser, lexicon: Lexicon, seed: number): Promise<{ first: number; last: number }> {
  const page = await browser.newPage();
  await openPage(page, lexicon, PAGE_LENGTHS, seed);
  const [first, last] = await Promise.all([rated(page, 1), rated(page, COUNT)]);
  await page.close();
  return { first, last };
}

/** From a page being there to its badges, in a real browser: with a stopped service worker, and with a running one. */
export async function benchPage({ model, rounds, progress }: BenchContext): Promise<Row[]> {
  progress('page: building the extension and starting a browser');
  buildExtension();
  const { lexicon } = await readBundle(model);
  const browser = await launchWithExtension({ headless: true });
  const times = { cold: new Map<string, number[]>(), warm: new Map<string, number[]>() };
  try {
    for (let round = 0; round <= rounds; round++) {
      await stopWorker(browser);
      for (const worker of ['cold', 'warm'] as const) {
        const { first, last } = await timeBadges(browser, lexicon, 2 * round + Number(worker === 'warm'));
        // The first round also writes the browser's own caches.
        if (round === 0) continue;
        for (const [badge, time] of Object.entries({ first, last })) {
          times[worker].set(badge, [...(times[worker].get(badge) ?? []), time]);
        }
      }
    }
  } finally {
    await browser.close();
  }
  return Object.entries(times).flatMap(([worker, badges]) =>
    [...badges].flatMap(([badge, samples]) =>
      toRows(
        { area: 'page', case: `${worker} service worker, ${badge} badge of ${COUNT}`, unit: 'ms' },
        new Map([['reeltone-cpu', samples]]),
      ),
    ),
  );
}

import { setTimeout } from 'node:timers/promises';
import type { CDPSession } from 'puppeteer-core';
import { launchWithExtension } from '../cli/browser';
import type { Lexicon } from '../text/lexicon';
import { BIG_PAGE_LENGTHS } from './workload';
import { openPage, SCORED_BADGE } from './write-page';

const SAMPLE_MS = 10;

/**
 * The JavaScript heap of the extension's service worker while it rates a page of 300 reviews, in a fresh browser, without
 * the memory of its WebAssembly engine.
 * @returns bytes: after the start, the most while rating, and after all is rated and garbage was collected
 */
export async function workerMemory(lexicon: Lexicon): Promise<{ rest: number; most: number; after: number }> {
  const browser = await launchWithExtension({ headless: true });
  try {
    const target = await browser.waitForTarget((one) => one.type() === 'service_worker');
    const worker = await target.createCDPSession();
    const rest = await heapOf(worker, { collect: true });
    const page = await browser.newPage();
    await openPage(page, { lexicon, lengths: BIG_PAGE_LENGTHS, seed: 1 });
    const rated = page
      .waitForFunction(
        (badge, all) => document.querySelectorAll(badge).length === all,
        {},
        SCORED_BADGE,
        BIG_PAGE_LENGTHS.length,
      )
      .then(() => true);
    let most = rest;
    do most = Math.max(most, await heapOf(worker));
    while (!(await Promise.race([rated, setTimeout(SAMPLE_MS, false)])));
    return { rest, most, after: await heapOf(worker, { collect: true }) };
  } finally {
    await browser.close();
  }
}

/** Bytes of the heap in use, with the memory outside of it that its objects own. */
async function heapOf(session: CDPSession, { collect = false } = {}): Promise<number> {
  if (collect) await session.send('HeapProfiler.collectGarbage');
  const { usedSize, embedderHeapUsedSize, backingStorageSize } = await session.send('Runtime.getHeapUsage');
  return usedSize + embedderHeapUsedSize + backingStorageSize;
}

import { setTimeout } from 'node:timers/promises';
import type { Browser, Page } from 'puppeteer-core';
import { countMainThread, type MainThread } from './main-thread';
import { openPage, PAGE_URL, type PageContent, SCORED_BADGE, UNREAD_URL } from './write-page';

/** How far a page is scrolled in each frame, in px. */
const STEP = 300;
const ASK_EVERY_MS = 200;

/** How much of the main thread a page takes while it is scrolled from its top to its end for the first time. */
export interface ScrollCost {
  /** Milliseconds of processor time. */
  thread: number;
  /** The part of it that lays the page out. */
  layout: number;
  layouts: number;
}

/**
 * Scrolls through a page once its reviews are scored.
 * @param withUs whether our content script reads the page.
 */
export async function scrollCost(browser: Browser, content: PageContent, withUs: boolean): Promise<ScrollCost> {
  const page = await browser.newPage();
  const readMainThread = await countMainThread(page);
  await openPage(page, content, withUs ? PAGE_URL : UNREAD_URL);
  const scored = () => page.$$eval(SCORED_BADGE, ({ length }) => length);
  while (withUs && (await scored()) < content.lengths.length) await setTimeout(ASK_EVERY_MS);
  await setTimeout(ASK_EVERY_MS);
  const before = await readMainThread();
  await scrollThrough(page);
  const after = await readMainThread();
  await page.close();
  const spent = (name: Parameters<MainThread>[0]) => after(name) - before(name);
  return {
    thread: spent('TaskDuration') * 1000,
    layout: (spent('LayoutDuration') + spent('RecalcStyleDuration')) * 1000,
    layouts: spent('LayoutCount'),
  };
}

/** To the end of the page, a step in each frame. */
function scrollThrough(page: Page): Promise<void> {
  return page.evaluate(async (step) => {
    for (let last = -1; scrollY !== last; ) {
      last = scrollY;
      scrollBy(0, step);
      await new Promise(requestAnimationFrame);
    }
  }, STEP);
}

import { setTimeout } from 'node:timers/promises';
import type { Browser, Page } from 'puppeteer-core';
import { countMainThread } from './main-thread';
import { openPage, PAGE_URL, type PageContent, SCORED_BADGE, UNREAD_URL } from './write-page';

const ASK_EVERY_MS = 500;

/** How much of the main thread a page takes from its opening to its last badge. */
export interface OpeningCost {
  /** Milliseconds of processor time. */
  thread: number;
  /** The longest task in milliseconds: until it ends, the page answers to nothing. */
  longest: number;
}

/** @param withUs whether our content script reads the page. */
export async function openingCost(browser: Browser, content: PageContent, withUs: boolean): Promise<OpeningCost> {
  const page = await browser.newPage();
  const readMainThread = await countMainThread(page);
  await page.tracing.start({ categories: ['disabled-by-default-devtools.timeline', 'devtools.timeline'] });
  await openPage(page, content, withUs ? PAGE_URL : UNREAD_URL);
  const scored = () => page.$$eval(SCORED_BADGE, ({ length }) => length);
  do await setTimeout(ASK_EVERY_MS);
  while (withUs && (await scored()) < content.lengths.length);
  const spent = await readMainThread();
  const longest = await longestTask(page);
  await page.close();
  return { thread: spent('TaskDuration') * 1000, longest };
}

interface TraceEvent {
  name: string;
  tid: number;
  pid: number;
  /** Microseconds. */
  dur?: number;
}

/** Ends the trace. @returns milliseconds */
async function longestTask(page: Page): Promise<number> {
  const trace = new TextDecoder().decode(await page.tracing.stop());
  const { traceEvents } = JSON.parse(trace) as { traceEvents: TraceEvent[] };
  const threadOf = ({ pid, tid }: TraceEvent) => `${pid}/${tid}`;
  // Main threads are those that lay pages out.
  const main = new Set(traceEvents.filter(({ name }) => name === 'Layout').map(threadOf));
  const tasks = traceEvents.filter((event) => event.name === 'RunTask' && main.has(threadOf(event)));
  // A long trace has more tasks than a call may have arguments.
  return tasks.reduce((longest, { dur = 0 }) => Math.max(longest, dur / 1000), 0);
}

import { setTimeout } from 'node:timers/promises';
import type { Browser } from 'puppeteer-core';
import { openPage, type PageContent, SCORED_BADGE } from './write-page';

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** Microseconds. */
  ts: number;
  dur?: number;
}

/** The trace events of scripts; they may be nested. */
const SCRIPT = ['EvaluateScript', 'FunctionCall', 'RunMicrotasks'];
const ASK_EVERY_MS = 500;

/**
 * How long the content script blocks a page, from opening it to its last badge. The page has no script of its own.
 * @returns milliseconds, in all and of the longest stretch
 */
export async function scriptTime(browser: Browser, content: PageContent): Promise<{ all: number; longest: number }> {
  const page = await browser.newPage();
  await page.tracing.start({ categories: ['devtools.timeline'] });
  await openPage(page, content);
  const scored = () => page.$$eval(SCORED_BADGE, ({ length }) => length);
  while ((await scored()) < content.lengths.length) await setTimeout(ASK_EVERY_MS);
  const trace = (await page.tracing.stop())!;
  await page.close();
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: TraceEvent[] };
  const stretches = outermost(traceEvents.filter(({ ph, name }) => ph === 'X' && SCRIPT.includes(name)));
  const times = stretches.map(({ dur = 0 }) => dur / 1000);
  return { all: times.reduce((sum, time) => sum + time, 0), longest: Math.max(...times) };
}

/** The events that are not nested in another one of the same thread. */
function outermost(events: TraceEvent[]): TraceEvent[] {
  const ends = new Map<string, number>();
  return events
    .sort((a, b) => a.ts - b.ts)
    .filter(({ pid, tid, ts, dur = 0 }) => {
      const thread = `${pid}/${tid}`;
      if (ts < (ends.get(thread) ?? 0)) return false;
      ends.set(thread, ts + dur);
      return true;
    });
}

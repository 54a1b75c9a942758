import type { Page } from 'puppeteer-core';

/** A counter of the main thread of a page since it was opened: seconds, or a number. */
export type MainThread = (name: 'TaskDuration' | 'LayoutDuration' | 'RecalcStyleDuration' | 'LayoutCount') => number;

/**
 * Counts in processor time, so that other work of the machine counts as little as possible. To be called before the page
 * is opened. @returns what reads the counters
 */
export async function countMainThread(page: Page): Promise<() => Promise<MainThread>> {
  const session = await page.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    const values = new Map(metrics.map(({ name, value }) => [name, value]));
    return (name) => values.get(name)!;
  };
}

import { browser } from 'wxt/browser';
import type { PageCounts } from '../messages/payloads';

const QUIET = '#6b6b6b';
const COUNT_COLOR = '#8a3b12';
/** How much of a training is done, in percent; it takes the place of the counts of all tabs. */
let trained: number | null = null;

/**
 * Shows on the toolbar how many reviews of a tab are rated: a question mark where a known site holds none, nothing
 * while the site is switched off. The browser itself clears this when the tab navigates.
 */
export async function showOnToolbar(tabId: number, counts: PageCounts | null, title: string): Promise<void> {
  const nothingFound = counts?.found === 0;
  const text = !counts ? '' : nothingFound ? '?' : String(counts.rated);
  await write(tabId, trained === null ? text : undefined, nothingFound ? QUIET : COUNT_COLOR, title);
}

/** Shows on the toolbar what there is no place for in the page: a figure or sign, and a sentence on it. */
export async function tellOnToolbar(tabId: number, figure: string, title: string): Promise<void> {
  await write(tabId, figure, COUNT_COLOR, title);
}

/** @param text where it is absent, the tab shows what all tabs do. */
async function write(tabId: number, text: string | undefined, color: string, title: string): Promise<void> {
  await Promise.all([
    browser.action.setBadgeText({ tabId, text }),
    browser.action.setBadgeBackgroundColor({ tabId, color }),
    browser.action.setBadgeTextColor({ tabId, color: '#ffffff' }),
    browser.action.setTitle({ tabId, title }),
  ]);
}

/**
 * Shows on the toolbar how much of a training is done.
 * @param percent null when there is none (any more): the tabs then have to tell their counts again
 */
export async function showTraining(percent: number | null): Promise<void> {
  const begins = trained === null && percent !== null;
  trained = percent;
  const tabs = begins ? await browser.tabs.query({}) : [];
  await Promise.all([
    browser.action.setBadgeText({ text: percent === null ? '' : `${percent}%` }),
    browser.action.setBadgeBackgroundColor({ color: COUNT_COLOR }),
    browser.action.setBadgeTextColor({ color: '#ffffff' }),
    // A tab that is closed meanwhile needs nothing.
    ...tabs.map(({ id }) => browser.action.setBadgeText({ tabId: id, text: undefined }).catch(() => undefined)),
  ]);
}

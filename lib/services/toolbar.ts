import { browser } from 'wxt/browser';
import type { PageCounts } from '../messages';

const QUIET = '#6b6b6b';
const LOUD = '#8a3b12';

/**
 * Shows on the toolbar how many reviews of a tab are rated: a question mark where a known site holds none, nothing
 * while the site is switched off. The browser itself clears this when the tab navigates.
 */
export async function showOnToolbar(tabId: number, counts: PageCounts | null, title: string): Promise<void> {
  const nothingFound = counts?.found === 0;
  const text = !counts ? '' : nothingFound ? '?' : String(counts.rated);
  await write(tabId, text, nothingFound ? QUIET : LOUD, title);
}

/** Shows on the toolbar what there is no place for in the page: a figure or sign, and a sentence on it. */
export async function tellOnToolbar(tabId: number, figure: string, title: string): Promise<void> {
  await write(tabId, figure, LOUD, title);
}

async function write(tabId: number, text: string, color: string, title: string): Promise<void> {
  await Promise.all([
    browser.action.setBadgeText({ tabId, text }),
    browser.action.setBadgeBackgroundColor({ tabId, color }),
    browser.action.setBadgeTextColor({ tabId, color: '#ffffff' }),
    browser.action.setTitle({ tabId, title }),
  ]);
}

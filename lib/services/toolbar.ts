import { browser } from 'wxt/browser';
import type { PageCounts } from '../messages';

/**
 * Shows on the toolbar how many reviews of a tab are rated: a question mark where a known site holds none, nothing
 * while the site is switched off. The browser itself clears this when the tab navigates.
 */
export async function showOnToolbar(tabId: number, counts: PageCounts | null, title: string): Promise<void> {
  const nothingFound = counts?.found === 0;
  const text = !counts ? '' : nothingFound ? '?' : String(counts.rated);
  await Promise.all([
    browser.action.setBadgeText({ tabId, text }),
    browser.action.setBadgeBackgroundColor({ tabId, color: nothingFound ? '#6b6b6b' : '#8a3b12' }),
    browser.action.setBadgeTextColor({ tabId, color: '#ffffff' }),
    browser.action.setTitle({ tabId, title }),
  ]);
}

import { browser } from 'wxt/browser';
import { sendMessage } from '../messages/protocol';

/** From the root of the extension. */
type ContentScript = '/content-scripts/reviews.js' | '/content-scripts/more-reviews.js';

/**
 * Runs a content script in the tabs that are open already: the browser itself runs it only in pages that load later.
 * Tabs in which a content script answers are left alone.
 * @param origins of which the user has granted the hosts
 */
export async function runInOpenTabs(file: ContentScript, origins: readonly string[]): Promise<void> {
  if (origins.length === 0) return;
  const tabs = await browser.tabs.query({ url: [...origins], discarded: false });
  await Promise.all(tabs.map(({ id }) => id !== undefined && runInTab(id, file)));
}

async function runInTab(tabId: number, file: ContentScript): Promise<void> {
  const answers = await sendMessage('pageStatus', undefined, tabId).then(
    () => true,
    () => false,
  );
  if (answers) return;
  // Rejects where the tab shows an error page, or has been closed meanwhile.
  await browser.scripting.executeScript({ target: { tabId }, files: [file] }).catch(() => undefined);
}

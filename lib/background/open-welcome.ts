import { browser } from 'wxt/browser';
import { markNewsSeen, readSeenNews } from '../store/seen-news';

/**
 * Opens the welcome page at the first installation. Who installs Reeltone has no use for what is new in it.
 * @param reason of the event `onInstalled`
 */
export async function openWelcome(reason: string): Promise<void> {
  if (reason !== 'install' || (await readSeenNews()) !== undefined) return;
  await markNewsSeen();
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}

import { browser } from 'wxt/browser';

/**
 * Calls `listener` when the extension is installed, updated, enabled again, or started with the browser. To be called
 * before the first await of the background.
 */
export function onExtensionStart(listener: () => void): void {
  // Firefox reports no event when the extension is enabled again, but loads its background page just then. An event
  // page loads more often, which does no harm.
  if ('document' in globalThis) {
    listener();
    return;
  }
  browser.runtime.onInstalled.addListener(listener);
  browser.runtime.onStartup.addListener(listener);
}

import { browser } from 'wxt/browser';

/** Ids of the optional sites that the browser lets Reeltone read: a content script, which needs them, cannot ask it. */
export const writeGranted = (sites: readonly string[]) => browser.storage.local.set({ granted: sites });

export async function readGranted(): Promise<string[]> {
  return ((await browser.storage.local.get('granted')).granted ?? []) as string[];
}

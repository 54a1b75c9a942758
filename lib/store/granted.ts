import { browser } from 'wxt/browser';

/** What is granted before pages of these match patterns can be read: their hosts, whatever the path, each once. */
export function originsOf(matches: readonly string[]): string[] {
  return [...new Set(matches.map((pattern) => pattern.replace(/^(https:\/\/[^/]+\/).*$/, '$1*')))];
}

/** Ids of the optional sites that the browser lets Reeltone read: a content script, which needs them, cannot ask it. */
export const writeGranted = (sites: readonly string[]) => browser.storage.local.set({ granted: sites });

export async function readGranted(): Promise<string[]> {
  return ((await browser.storage.local.get('granted')).granted ?? []) as string[];
}

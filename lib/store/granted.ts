import { browser } from 'wxt/browser';
import { writeLocal } from './write-local';

/**
 * Stores the ids of the optional sites that the user has granted: a content script cannot ask the browser for its
 * permissions.
 */
export const writeGranted = (sites: readonly string[]) => writeLocal({ granted: sites });

export async function readGranted(): Promise<string[]> {
  const { granted } = await browser.storage.local.get('granted');
  return Array.isArray(granted) ? granted.filter((site) => typeof site === 'string') : [];
}

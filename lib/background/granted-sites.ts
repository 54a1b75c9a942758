import { browser } from 'wxt/browser';
import { originsOf, writeGranted } from '../store/granted';

/** Id of the registration, and the script that it runs. */
const ID = 'more-reviews';
const SCRIPT = `content-scripts/${ID}.js`;

/** Whether pages of these match patterns can be read. */
export function isGranted({ matches }: { matches: readonly string[] }): Promise<boolean> {
  return browser.permissions.contains({ origins: originsOf(matches) });
}

/**
 * Has the browser run the script for more sites on the hosts of those that are granted, and on no others. Not only in
 * the pages that hold reviews: many sites lead from one page to the next without loading it.
 * @param excluded match patterns of sites that have a script already.
 */
export async function registerGranted(
  sites: readonly { id: string; matches: string[] }[],
  excluded: readonly string[],
): Promise<void> {
  const answers = await Promise.all(sites.map(isGranted));
  const granted = sites.filter((_, i) => answers[i]);
  const matches = originsOf(granted.flatMap((site) => site.matches));
  await writeGranted(granted.map(({ id }) => id));
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [ID] });
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts([
    { id: ID, js: [SCRIPT], matches, excludeMatches: originsOf(excluded), runAt: 'document_idle' },
  ]);
}

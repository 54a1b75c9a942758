import { browser } from 'wxt/browser';
import { onExtensionStart } from '../common/browser/on-extension-start';
import { createInTurn } from '../common/in-turn';
import { originsOf } from '../sites/origins';
import { writeGranted } from '../store/granted';
import { runInOpenTabs } from './open-tabs';

/** Id of the registration, and the script that it runs. */
const ID = 'more-reviews';
const SCRIPT = `content-scripts/${ID}.js`;

/** Whether the user has granted the hosts of these match patterns. */
export function isGranted({ matches }: { matches: readonly string[] }): Promise<boolean> {
  return browser.permissions.contains({ origins: originsOf(matches) });
}

/**
 * Registers the content script for the optional sites on the hosts that are granted. On all of their pages: many sites
 * lead from a page without reviews to one with reviews without loading it.
 * @param excluded origins that have a content script already
 * @returns the origins that are granted
 */
export async function registerGranted(
  sites: readonly { id: string; matches: string[] }[],
  excluded: readonly string[],
): Promise<string[]> {
  const answers = await Promise.all(sites.map(isGranted));
  const granted = sites.filter((_, i) => answers[i]);
  const matches = originsOf(granted.flatMap((site) => site.matches));
  await writeGranted(granted.map(({ id }) => id));
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [ID] });
  if (matches.length === 0) return [];
  await browser.scripting.registerContentScripts([
    { id: ID, js: [SCRIPT], matches, excludeMatches: [...excluded], runAt: 'document_idle' },
  ]);
  return matches;
}

/**
 * Calls `registerGranted` when the extension or the browser starts, and when the permissions change. Tabs that are open
 * at an update get the new script, too.
 */
export function serveGrantedSites(
  sites: readonly { id: string; matches: string[] }[],
  excluded: readonly string[],
): void {
  // Two registrations at the same time would each add the script.
  const inTurn = createInTurn();
  let granted: readonly string[] = [];
  const register = () =>
    void inTurn(async () => {
      granted = await registerGranted(sites, excluded);
    }).catch(console.error);
  const run = (origins: readonly string[]) => runInOpenTabs(`/${SCRIPT}`, origins);
  onExtensionStart(register);
  browser.runtime.onInstalled.addListener(() => {
    void inTurn(() => run(granted)).catch(console.error);
  });
  browser.permissions.onAdded.addListener(({ origins = [] }) => {
    register();
    // After the content script can read which sites are granted.
    void inTurn(() => run(origins)).catch(console.error);
  });
  browser.permissions.onRemoved.addListener(register);
}

import { browser } from 'wxt/browser';

/** Id of the registration, and the script that it runs. */
const ID = 'more-reviews';
const SCRIPT = `content-scripts/${ID}.js`;

/** What has to be granted before pages of these match patterns can be read: their hosts, whatever the path. */
export function originsOf(matches: readonly string[]): string[] {
  return [...new Set(matches.map((pattern) => pattern.replace(/^(https:\/\/[^/]+\/).*$/, '$1*')))];
}

export function isGranted({ matches }: { matches: readonly string[] }): Promise<boolean> {
  return browser.permissions.contains({ origins: originsOf(matches) });
}

/**
 * Has the browser run the script for more sites in the pages of those that are granted, and in no others.
 * @param sites by their match patterns.
 * @param excluded match patterns of pages that have a script already.
 */
export async function registerGranted(
  sites: readonly { matches: string[] }[],
  excluded: readonly string[],
): Promise<void> {
  const granted = await Promise.all(sites.map(async (site) => ((await isGranted(site)) ? site.matches : [])));
  const matches = granted.flat();
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [ID] });
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts([
    { id: ID, js: [SCRIPT], matches, excludeMatches: [...excluded], runAt: 'document_idle' },
  ]);
}

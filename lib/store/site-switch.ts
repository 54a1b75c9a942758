import { browser } from 'wxt/browser';
import type { Settings } from './settings';

/**
 * The switch of one site as the content script sees it. It reads what `settings.ts` writes, but without WXT's storage,
 * which would be a quarter of a script that every page has to load.
 */
export async function isSiteOn(site: string): Promise<boolean> {
  return isOn((await browser.storage.local.get('settings')).settings, site);
}

/** Calls back when the switch of this site moves, in whichever context. @returns what ends the watch. */
export function watchSite(site: string, onSwitch: (on: boolean) => void): () => void {
  const listen = ({ settings }: Record<string, { newValue?: unknown; oldValue?: unknown }>) => {
    if (!settings) return;
    const on = isOn(settings.newValue, site);
    if (on !== isOn(settings.oldValue, site)) onSwitch(on);
  };
  browser.storage.local.onChanged.addListener(listen);
  return () => browser.storage.local.onChanged.removeListener(listen);
}

function isOn(settings: unknown, site: string): boolean {
  return !(settings as Partial<Settings> | undefined)?.offSites?.includes(site);
}

import { browser } from 'wxt/browser';
import type { Settings } from './settings';

/*
 * The settings as the content script sees them. It reads what `settings.ts` writes, but without WXT's storage, which
 * would be a quarter of a script that every page has to load.
 */

/** Whether this site is switched on. */
export const isSiteOn = (site: string): Promise<boolean> => read(siteOn(site));

/** Calls back when the switch of this site moves, in whichever context. @returns what ends the watch. */
export const watchSite = (site: string, onSwitch: (on: boolean) => void) => watch(siteOn(site), onSwitch);

/** Whether the user has agreed that reviews are kept to learn from. */
export const isCollecting = (): Promise<boolean> => read(collecting);

/** Calls back when the user agrees, or no longer does. @returns what ends the watch. */
export const watchCollecting = (onSwitch: (on: boolean) => void) => watch(collecting, onSwitch);

type Switch = (settings: unknown) => boolean;

const siteOn =
  (site: string): Switch =>
  (settings) =>
    !(settings as Partial<Settings> | undefined)?.offSites?.includes(site);

const collecting: Switch = (settings) => (settings as Partial<Settings> | undefined)?.collect === true;

async function read(isOn: Switch): Promise<boolean> {
  return isOn((await browser.storage.local.get('settings')).settings);
}

function watch(isOn: Switch, onSwitch: (on: boolean) => void): () => void {
  const listen = ({ settings }: Record<string, { newValue?: unknown; oldValue?: unknown }>) => {
    if (!settings) return;
    const on = isOn(settings.newValue);
    if (on !== isOn(settings.oldValue)) onSwitch(on);
  };
  browser.storage.local.onChanged.addListener(listen);
  return () => browser.storage.local.onChanged.removeListener(listen);
}

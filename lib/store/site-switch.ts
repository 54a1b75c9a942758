import { readSettings, watchSettings } from './page-settings';
import type { Settings } from './settings';

/** Whether reviews of a site are rated. */
export async function isSiteOn(site: string): Promise<boolean> {
  return isOn(await readSettings(), site);
}

/** Calls back when the switch of this site moves, in whichever context. @returns what ends the watch. */
export function watchSite(site: string, onSwitch: (on: boolean) => void): () => void {
  return watchSettings((now, before) => {
    const on = isOn(now, site);
    if (on !== isOn(before, site)) onSwitch(on);
  });
}

/** The same, of settings that are at hand. */
export function isOn({ siteMode, onSites = [], offSites = [] }: Partial<Settings>, site: string): boolean {
  return siteMode === 'allow' ? onSites.includes(site) : !offSites.includes(site);
}

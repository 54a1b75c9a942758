import { readSettings } from './page-settings';
import type { Settings } from './settings';

/** Whether reviews of a site are rated. */
export async function isSiteOn(site: string): Promise<boolean> {
  return isOn(await readSettings(), site);
}

/** The same, of settings that are at hand. */
export function isOn({ siteMode, onSites = [], offSites = [] }: Partial<Settings>, site: string): boolean {
  return siteMode === 'allow' ? onSites.includes(site) : !offSites.includes(site);
}

import { readSettings } from './page-settings';
import type { Settings } from './parse-settings';

/** Whether reviews of a site are rated. */
export async function isSiteOn(site: string): Promise<boolean> {
  return isOn(await readSettings(), site);
}

/** As `isSiteOn`, from settings that were read already. */
export function isOn({ siteMode, onSites = [], offSites = [] }: Partial<Settings>, site: string): boolean {
  return siteMode === 'allow' ? onSites.includes(site) : !offSites.includes(site);
}

import { storage } from 'wxt/utils/storage';

/** What the user has chosen. A change of shape raises the version and adds a step to `migrations`. */
export interface Settings {
  /** Ids of the sites that are switched off; every other site is on. */
  offSites: string[];
}

export const settings = storage.defineItem<Settings>('local:settings', {
  fallback: { offSites: [] },
  version: 1,
  migrations: {},
});

/** Switches a site on or off; `site-switch` reads and watches the switch. */
export async function switchSite(site: string, on: boolean): Promise<void> {
  const others = (await settings.getValue()).offSites.filter((id) => id !== site);
  await settings.setValue({ offSites: on ? others : [...others, site] });
}

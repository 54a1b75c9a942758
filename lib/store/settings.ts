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

export async function isSiteOn(site: string): Promise<boolean> {
  return isOn(await settings.getValue(), site);
}

export async function switchSite(site: string, on: boolean): Promise<void> {
  const others = (await settings.getValue()).offSites.filter((id) => id !== site);
  await settings.setValue({ offSites: on ? others : [...others, site] });
}

/** Calls back whenever the switch of this site moves, in whichever context. @returns what ends the watch. */
export function watchSite(site: string, onSwitch: (on: boolean) => void): () => void {
  return settings.watch((now, before) => {
    if (isOn(now, site) !== isOn(before, site)) onSwitch(isOn(now, site));
  });
}

function isOn({ offSites }: Settings, site: string): boolean {
  return !offSites.includes(site);
}

import { signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { isGranted } from '../../lib/background/granted-sites';
import { markup } from '../../lib/sites/markup';
import { OPTIONAL_SITES } from '../../lib/sites/optional-sites';
import { originsOf } from '../../lib/sites/origins';
import type { Site } from '../../lib/sites/site';
import { settings, switchSite } from '../../lib/store/settings';

/** Ids of the optional sites that the browser lets Reeltone read; `undefined` until it has answered. */
export const granted = signal<ReadonlySet<string>>();

/** Follows the browser's grants, which the user may also change elsewhere. */
export async function watchGrants(): Promise<void> {
  browser.permissions.onAdded.addListener(readGrants);
  browser.permissions.onRemoved.addListener(readGrants);
  await readGrants();
}

async function readGrants(): Promise<void> {
  const answers = await Promise.all(OPTIONAL_SITES.map(isGranted));
  granted.value = new Set(OPTIONAL_SITES.filter((_, i) => answers[i]).map(({ id }) => id));
}

/** Takes all grants of optional sites back. */
export async function removeGrants(): Promise<void> {
  const sites = OPTIONAL_SITES.filter(({ id }) => granted.value?.has(id));
  if (sites.length > 0)
    await browser.permissions.remove({ origins: originsOf(sites.flatMap(({ matches }) => matches)) });
}

/**
 * The browser asks the user, and refuses unless this is called from a click. A site that is covered by the grant for
 * any site has no grant of its own to remove: it is only switched off in the settings.
 */
export async function setOptionalSite(site: Site, on: boolean): Promise<void> {
  const origins = originsOf(site.matches);
  if (on) {
    if (await browser.permissions.request({ origins })) await switchSite(site.id, true);
    return;
  }
  const covered = site !== markup && granted.value?.has(markup.id) === true;
  const { siteMode } = await settings.getValue();
  if (covered || siteMode === 'allow') await switchSite(site.id, false);
  if (!covered) await browser.permissions.remove({ origins });
}

import { signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { isGranted } from '../../lib/background/granted-sites';
import { describeInUse, languagesWithModel } from '../../lib/background/model-shelf';
import { DEFAULT_LOOK, type Look } from '../../lib/common/look';
import { ALL_SITES } from '../../lib/sites/all-sites';
import { markup } from '../../lib/sites/markup';
import { OPTIONAL_SITES } from '../../lib/sites/optional-sites';
import type { Site } from '../../lib/sites/site';
import { originsOf } from '../../lib/store/granted';
import {
  changeSettings,
  chooseSiteMode,
  type Settings,
  settings as stored,
  switchSite,
} from '../../lib/store/settings';
import { isOn } from '../../lib/store/site-switch';

export const settings = signal<Settings>(stored.fallback);

/** Ids of the optional sites that the browser lets Reeltone read; `undefined` until it has answered. */
export const granted = signal<ReadonlySet<string>>();

/** The model in use for each language that has one, those that are switched off included. */
export const modelsInUse = signal<{ language: string; name: string; date: string }[]>([]);

export const look = (): Look => ({ ...DEFAULT_LOOK, ...settings.value.look });

/** Follows the settings and the browser's grants, which the user may also change elsewhere. */
export async function watchOptions(): Promise<void> {
  stored.watch((now) => {
    settings.value = now;
  });
  browser.permissions.onAdded.addListener(readGrants);
  browser.permissions.onRemoved.addListener(readGrants);
  settings.value = await stored.getValue();
  modelsInUse.value = await Promise.all(
    (await languagesWithModel()).map(async (language) => {
      const { name, card } = await describeInUse(language);
      return { language, name, date: card.date };
    }),
  );
  await readGrants();
}

async function readGrants(): Promise<void> {
  const answers = await Promise.all(OPTIONAL_SITES.map(isGranted));
  granted.value = new Set(OPTIONAL_SITES.filter((_, i) => answers[i]).map(({ id }) => id));
}

export const change = (to: Partial<Settings>) => void changeSettings(to);
export const isOnHere = ({ id }: Site) => isOn(settings.value, id);
export const setSite = ({ id }: Site, on: boolean) => void switchSite(id, on);

export function setMode(mode: 'block' | 'allow'): void {
  void chooseSiteMode(
    mode,
    ALL_SITES.map(({ id }) => id),
  );
}

/**
 * The browser asks the user, and refuses unless this is called from a click. A site that is covered by the grant for
 * any site has no grant of its own to remove: it is only switched off in the settings.
 */
export async function setOptionalSite(site: Site, on: boolean): Promise<void> {
  const origins = originsOf(site.matches);
  const covered = site !== markup && granted.value?.has(markup.id) === true;
  if (on) {
    if (await browser.permissions.request({ origins })) await switchSite(site.id, true);
    return;
  }
  if (covered || settings.value.siteMode === 'allow') await switchSite(site.id, false);
  if (!covered) await browser.permissions.remove({ origins });
}

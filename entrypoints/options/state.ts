import { signal } from '@preact/signals';
import { describeInUse, languagesWithModel } from '../../lib/background/model-shelf';
import { DEFAULT_LOOK, type Look } from '../../lib/common/look';
import { ALL_SITES } from '../../lib/sites/all-sites';
import type { Site } from '../../lib/sites/site';
import {
  changeSettings,
  chooseSiteMode,
  type Settings,
  settings as stored,
  switchSite,
} from '../../lib/store/settings';
import { isOn } from '../../lib/store/site-switch';
import { watchGrants } from '../shared/granted';

export const settings = signal<Settings>(stored.fallback);

/** The model in use for each language that has one, those that are switched off included. */
export const modelsInUse = signal<{ language: string; name: string; date: string }[]>([]);

export const look = (): Look => ({ ...DEFAULT_LOOK, ...settings.value.look });

/** Follows the settings and the browser's grants, which the user may also change elsewhere. */
export async function watchOptions(): Promise<void> {
  stored.watch((now) => {
    settings.value = now;
  });
  settings.value = await stored.getValue();
  modelsInUse.value = await Promise.all(
    (await languagesWithModel()).map(async (language) => {
      const { name, card } = await describeInUse(language);
      return { language, name, date: card.date };
    }),
  );
  await watchGrants();
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

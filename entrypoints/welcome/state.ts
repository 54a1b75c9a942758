import { signal } from '@preact/signals';
import { languagesInUse } from '../../lib/background/model-shelf';
import { type Settings, settings as stored } from '../../lib/store/settings';
import { watchGrants } from '../shared/granted';

export const settings = signal<Settings>(stored.fallback);

/** Of the reviews that Reeltone can rate, ISO 639-1; `undefined` until they are read. */
export const languages = signal<readonly string[]>();

/** Follows the settings and the browser's grants, which the user may also change elsewhere. */
export async function watchState(): Promise<void> {
  stored.watch((now) => {
    settings.value = now;
  });
  settings.value = await stored.getValue();
  languages.value = await languagesInUse();
  await watchGrants();
}

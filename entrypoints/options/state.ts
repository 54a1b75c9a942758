import { signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { isGranted, originsOf } from '../../lib/services/granted-sites';
import { markup } from '../../lib/sites/markup';
import { OPTIONAL_SITES } from '../../lib/sites/optional-sites';
import type { Site } from '../../lib/sites/site';

/** Ids of the optional sites that the browser lets Reeltone read; `undefined` until it has answered. */
export const granted = signal<ReadonlySet<string>>();

/** A site cannot be taken out of "any site". */
export const covered = (site: Site) => site !== markup && granted.value?.has(markup.id) === true;

export async function readGrants(): Promise<void> {
  const answers = await Promise.all(OPTIONAL_SITES.map(isGranted));
  granted.value = new Set(OPTIONAL_SITES.filter((_, i) => answers[i]).map(({ id }) => id));
}

/** Asks the browser, which asks the user. Call it from a click, or it refuses; the background hears of the answer. */
export async function setGranted({ matches }: Site, on: boolean): Promise<void> {
  const origins = originsOf(matches);
  await (on ? browser.permissions.request({ origins }) : browser.permissions.remove({ origins }));
  await readGrants();
}

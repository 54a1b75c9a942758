import { browser } from 'wxt/browser';
import { DEFAULT_LOOK, type Look } from '../common/look';
import type { Settings } from './settings';

/**
 * The settings as stored by `settings.ts`, for content scripts. WXT's storage would be a quarter of a script that every
 * page has to load, so this reads without it. A setting that the user has never changed may be absent.
 */
export async function readSettings(): Promise<Partial<Settings>> {
  return asSettings((await browser.storage.local.get('settings')).settings);
}

/** Calls back when a setting changes, in whichever context. @returns stops watching */
export function watchSettings(onChange: (now: Partial<Settings>, before: Partial<Settings>) => void): () => void {
  const listen = ({ settings }: Record<string, { newValue?: unknown; oldValue?: unknown }>) => {
    if (settings) onChange(asSettings(settings.newValue), asSettings(settings.oldValue));
  };
  browser.storage.local.onChanged.addListener(listen);
  return () => browser.storage.local.onChanged.removeListener(listen);
}

/** The chosen look; where nothing was chosen, the default one. */
export function lookOf({ look }: Partial<Settings>): Look {
  return { ...DEFAULT_LOOK, ...look };
}

function asSettings(stored: unknown): Partial<Settings> {
  return (stored ?? {}) as Partial<Settings>;
}

import { browser } from 'wxt/browser';
import { DEFAULT_LOOK, type Look } from '../common/look';
import { parseSettings, type Settings } from './parse-settings';

/** The settings as stored by `settings.ts`. */
export async function readSettings(): Promise<Settings> {
  return parseSettings((await browser.storage.local.get('settings')).settings);
}

/** Calls back when a setting changes, in whichever context. @returns stops watching */
export function watchSettings(onChange: (now: Settings, before: Settings) => void): () => void {
  const listen = ({ settings }: Record<string, { newValue?: unknown; oldValue?: unknown }>) => {
    if (settings) onChange(parseSettings(settings.newValue), parseSettings(settings.oldValue));
  };
  browser.storage.local.onChanged.addListener(listen);
  return () => browser.storage.local.onChanged.removeListener(listen);
}

/** The chosen look; where nothing was chosen, the default one. */
export function lookOf({ look }: Partial<Settings>): Look {
  return { ...DEFAULT_LOOK, ...look };
}

import { browser } from 'wxt/browser';
import { DEFAULT_LOOK, type Look } from '../look';
import type { Settings } from './settings';

/** The look as the content script sees it: like `site-switch`, it does without WXT's storage. */
export async function readLook(): Promise<Look> {
  return lookIn((await browser.storage.local.get('settings')).settings);
}

/** Calls back when the look changes, in whichever context. @returns what ends the watch. */
export function watchLook(onLook: (look: Look) => void): () => void {
  const listen = ({ settings }: Record<string, { newValue?: unknown; oldValue?: unknown }>) => {
    if (!settings) return;
    const look = lookIn(settings.newValue);
    if (JSON.stringify(look) !== JSON.stringify(lookIn(settings.oldValue))) onLook(look);
  };
  browser.storage.local.onChanged.addListener(listen);
  return () => browser.storage.local.onChanged.removeListener(listen);
}

function lookIn(settings: unknown): Look {
  return { ...DEFAULT_LOOK, ...(settings as Partial<Settings> | undefined)?.look };
}

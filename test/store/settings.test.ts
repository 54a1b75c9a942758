import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from '../fake-browser';

/** A fresh module, as in a context that has just started. */
async function openSettings() {
  vi.resetModules();
  return import('../../lib/store/settings');
}

beforeEach(() => fakeBrowser.reset());

describe('settings', () => {
  it('has every site on until the user says otherwise', async () => {
    const { isSiteOn } = await openSettings();
    expect(await isSiteOn('imdb')).toBe(true);
  });

  it('remembers a switch across contexts, for that site alone', async () => {
    const popup = await openSettings();
    await popup.switchSite('imdb', false);
    await popup.switchSite('imdb', false);
    const contentScript = await openSettings();
    expect(await contentScript.isSiteOn('imdb')).toBe(false);
    expect(await contentScript.isSiteOn('elsewhere')).toBe(true);
    expect(await contentScript.settings.getValue()).toEqual({ offSites: ['imdb'] });
    await contentScript.switchSite('imdb', true);
    expect(await popup.isSiteOn('imdb')).toBe(true);
  });

  it('writes its version beside the value, so that a later release can migrate it', async () => {
    const { switchSite } = await openSettings();
    await switchSite('imdb', false);
    expect(await fakeBrowser.storage.local.get('settings$')).toEqual({ settings$: { v: 1 } });
  });

  it('tells a watcher about its own site only, and only when the switch moves', async () => {
    const { switchSite, watchSite } = await openSettings();
    const onSwitch = vi.fn();
    const unwatch = watchSite('imdb', onSwitch);
    await switchSite('elsewhere', false);
    await switchSite('imdb', false);
    await switchSite('imdb', false);
    expect(onSwitch.mock.calls).toEqual([[false]]);
    await switchSite('imdb', true);
    expect(onSwitch.mock.calls).toEqual([[false], [true]]);
    unwatch();
    await switchSite('imdb', false);
    expect(onSwitch).toHaveBeenCalledTimes(2);
  });
});

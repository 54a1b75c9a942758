import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_LOOK, type Look } from '../../lib/look';
import { fakeBrowser } from '../fake-browser';

/** Fresh modules, as in a context that has just started. */
async function open() {
  vi.resetModules();
  return {
    ...(await import('../../lib/store/settings')),
    ...(await import('../../lib/store/site-switch')),
    ...(await import('../../lib/store/look')),
  };
}

beforeEach(() => fakeBrowser.reset());

describe('settings', () => {
  it('has every site on until the user says otherwise', async () => {
    const { isSiteOn } = await open();
    expect(await isSiteOn('imdb')).toBe(true);
  });

  it('remembers a switch across contexts, for that site alone', async () => {
    const popup = await open();
    await popup.switchSite('imdb', false);
    await popup.switchSite('imdb', false);
    const contentScript = await open();
    expect(await contentScript.isSiteOn('imdb')).toBe(false);
    expect(await contentScript.isSiteOn('elsewhere')).toBe(true);
    expect(await contentScript.settings.getValue()).toEqual({ offSites: ['imdb'], backend: 'auto', collect: false });
    await contentScript.switchSite('imdb', true);
    expect(await popup.isSiteOn('imdb')).toBe(true);
  });

  it('writes its version beside the value, so that a later release can migrate it', async () => {
    const { switchSite } = await open();
    await switchSite('imdb', false);
    expect(await fakeBrowser.storage.local.get('settings$')).toEqual({ settings$: { v: 3 } });
  });

  it('keeps what the first version wrote, computes on what it likes and collects nothing until told otherwise', async () => {
    await fakeBrowser.storage.local.set({ settings: { offSites: ['imdb'] }, settings$: { v: 1 } });
    const { settings, chooseBackend } = await open();
    await settings.migrate();
    expect(await settings.getValue()).toEqual({ offSites: ['imdb'], backend: 'auto', collect: false });
    await chooseBackend('cpu');
    expect(await settings.getValue()).toEqual({ offSites: ['imdb'], backend: 'cpu', collect: false });
  });

  it('keeps what the second version wrote, and collects nothing until told otherwise', async () => {
    await fakeBrowser.storage.local.set({ settings: { offSites: ['imdb'], backend: 'cpu' }, settings$: { v: 2 } });
    const { settings, chooseCollect, isCollecting } = await open();
    await settings.migrate();
    expect(await settings.getValue()).toEqual({ offSites: ['imdb'], backend: 'cpu', collect: false });
    expect(await isCollecting()).toBe(false);
    await chooseCollect(true);
    expect(await settings.getValue()).toEqual({ offSites: ['imdb'], backend: 'cpu', collect: true });
    expect(await isCollecting()).toBe(true);
  });

  it('tells a watcher when the user agrees to collecting, and when no longer', async () => {
    const { chooseCollect, switchSite, watchCollecting } = await open();
    const onSwitch = vi.fn();
    watchCollecting(onSwitch);
    await switchSite('imdb', false);
    await chooseCollect(true);
    await chooseCollect(true);
    await chooseCollect(false);
    expect(onSwitch.mock.calls).toEqual([[true], [false]]);
  });

  it('tells a watcher about its own site only, and only when the switch moves', async () => {
    const { switchSite, watchSite } = await open();
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

describe('look', () => {
  it('is the default until the user chooses, and in what the user has not chosen', async () => {
    const { readLook, settings } = await open();
    expect(await readLook()).toEqual(DEFAULT_LOOK);
    await settings.setValue({ ...(await settings.getValue()), look: { size: 'large' } });
    expect(await readLook()).toEqual({ ...DEFAULT_LOOK, size: 'large' });
  });

  it('tells a watcher of a new look, and of nothing else', async () => {
    const { settings, switchSite, watchLook } = await open();
    const choose = async (look: Partial<Look>) => settings.setValue({ ...(await settings.getValue()), look });
    const onLook = vi.fn();
    const unwatch = watchLook(onLook);
    await switchSite('imdb', false);
    await choose({});
    expect(onLook).not.toHaveBeenCalled();
    await choose({ palette: 'grey', highlight: true });
    expect(onLook.mock.calls).toEqual([[{ ...DEFAULT_LOOK, palette: 'grey', highlight: true }]]);
    unwatch();
    await choose({});
    expect(onLook).toHaveBeenCalledTimes(1);
  });
});

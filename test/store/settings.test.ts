import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_LOOK } from '../../lib/common/look';
import { fakeBrowser } from '../fake-browser';
import { SETTINGS_010 } from '../fixtures/stored-0.1.0';

/** Fresh modules, as in a context that has just started. */
async function open() {
  vi.resetModules();
  return {
    ...(await import('../../lib/store/settings')),
    ...(await import('../../lib/store/site-switch')),
    ...(await import('../../lib/store/page-settings')),
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
    expect(await fakeBrowser.storage.local.get('settings$')).toEqual({ settings$: { v: 4 } });
  });

  it('reads version 1: the backend is chosen by itself, and nothing is collected', async () => {
    await fakeBrowser.storage.local.set({ settings: { offSites: ['imdb'] }, settings$: { v: 1 } });
    const { settings, chooseBackend } = await open();
    expect(await settings.getValue()).toEqual({ offSites: ['imdb'], backend: 'auto', collect: false });
    await chooseBackend('cpu');
    expect(await settings.getValue()).toEqual({ offSites: ['imdb'], backend: 'cpu', collect: false });
  });

  it('reads version 2: nothing is collected', async () => {
    await fakeBrowser.storage.local.set({ settings: { offSites: ['imdb'], backend: 'cpu' }, settings$: { v: 2 } });
    const { settings, chooseCollect } = await open();
    expect(await settings.getValue()).toEqual({ offSites: ['imdb'], backend: 'cpu', collect: false });
    await chooseCollect(true);
    expect(await settings.getValue()).toEqual({ offSites: ['imdb'], backend: 'cpu', collect: true });
  });

  it('reads version 3, the last one of 0.1.0: its sentence on a model that cannot be used is kept', async () => {
    await fakeBrowser.storage.local.set(SETTINGS_010);
    const { settings } = await open();
    const { modelProblem, ...others } = SETTINGS_010.settings;
    expect(await settings.getValue()).toEqual({
      ...others,
      modelProblem: { code: 'storage.oldSentence', facts: [modelProblem] },
    });
  });

  it('can be turned round: every site is off but those on the list, which begins with what was on', async () => {
    const { chooseSiteMode, isSiteOn, settings, switchSite } = await open();
    await chooseSiteMode('block', ['imdb', 'tmdb', 'trakt']);
    await switchSite('imdb', false);
    await chooseSiteMode('allow', ['imdb', 'tmdb', 'trakt']);
    const on = async () => Promise.all(['imdb', 'tmdb', 'trakt', 'new'].map((site) => isSiteOn(site)));
    expect(await on()).toEqual([false, true, true, false]);
    await switchSite('trakt', false);
    await switchSite('imdb', true);
    await switchSite('imdb', true);
    expect(await on()).toEqual([true, true, false, false]);
    await chooseSiteMode('block', []);
    expect(await on()).toEqual([false, true, true, true]);
    await chooseSiteMode('allow', ['imdb', 'tmdb', 'trakt']);
    expect(await on()).toEqual([true, true, false, false]);
    expect((await settings.getValue()).onSites).toEqual(['tmdb', 'imdb']);
  });

  it('keeps every one of the changes that are made at once, in two contexts', async () => {
    const [popup, background] = [await open(), await open()];
    await Promise.all([
      popup.changeLook({ size: 'large' }),
      background.switchSite('imdb', false),
      popup.toggleHighlight(),
      background.chooseModel('an id'),
      popup.switchSite('tmdb', false),
      background.chooseCollect(true),
    ]);
    expect(await popup.settings.getValue()).toEqual({
      offSites: ['imdb', 'tmdb'],
      backend: 'auto',
      collect: true,
      model: 'an id',
      look: { size: 'large', highlight: !DEFAULT_LOOK.highlight },
    });
  });

  it('stay as they are on a disk that is nearly full', async () => {
    const { changeLook, settings } = await open();
    await changeLook({ size: 'large' });
    vi.stubGlobal('navigator', {
      locks: navigator.locks,
      storage: { estimate: async () => ({ quota: 2e6, usage: 1e6 }) },
    });
    await expect(changeLook({ size: 'small' })).rejects.toMatchObject({ code: 'storage.full' });
    vi.unstubAllGlobals();
    expect((await settings.getValue()).look).toEqual({ size: 'large' });
  });

  it('calls a watcher with the settings after and before a change, until it stops watching', async () => {
    const { changeLook, chooseCollect, isOn, switchSite, toggleHighlight, watchSettings } = await open();
    const seen: unknown[] = [];
    const unwatch = watchSettings((now, before) =>
      seen.push([isOn(before, 'imdb'), isOn(now, 'imdb'), now.collect, now.look?.size, now.look?.highlight]),
    );
    await switchSite('imdb', false);
    await chooseCollect(true);
    await changeLook({ size: 'large' });
    await toggleHighlight();
    unwatch();
    await switchSite('imdb', true);
    expect(seen).toEqual([
      [true, false, false, undefined, undefined],
      [false, false, true, undefined, undefined],
      [false, false, true, 'large', undefined],
      [false, false, true, 'large', true],
    ]);
  });

  it('has the default look until the user chooses, and in what the user has not chosen', async () => {
    const { changeLook, lookOf, readSettings } = await open();
    expect(lookOf(await readSettings())).toEqual(DEFAULT_LOOK);
    await changeLook({ size: 'large' });
    expect(lookOf(await readSettings())).toEqual({ ...DEFAULT_LOOK, size: 'large' });
  });

  it('keeps that the bar was offered, and what the user answered', async () => {
    const { answerBar, readSettings } = await open();
    await answerBar('later');
    const offered = await readSettings();
    expect(offered.barOfferedAt).toBeGreaterThan(0);
    expect(offered.pageBar).toBeUndefined();
    await answerBar('show');
    expect((await readSettings()).pageBar).toBe(true);
    await answerBar('never');
    expect((await readSettings()).pageBar).toBe(false);
  });
});

import { browser } from 'wxt/browser';
import type { ErrorReport } from '../common/error-facts';
import { DEFAULT_LOOK, type Look } from '../common/look';
import type { BarAnswer } from '../messages/payloads';
import { readSettings, watchSettings } from './page-settings';
import { asRecord, DEFAULT_SETTINGS, parseSettings, type Settings } from './parse-settings';
import { requireRoom } from './room';
import { ofThisBrowser, type PortableSettings } from './settings-file';
import { writeLocal } from './write-local';

export type { Settings };

/** Versions up to 0.5 read it beside the settings, and would bring those of a lower one up to theirs. */
const VERSION = 4;

export const settings = { fallback: DEFAULT_SETTINGS, getValue: readSettings, watch: watchSettings };

/**
 * Changes the settings, and nothing of what is stored but the fields that differ: another version may have written more.
 * With a lock across all contexts: of two changes at the same time, the second would otherwise undo the first.
 */
async function update(change: (now: Settings) => Settings): Promise<void> {
  await requireRoom();
  await navigator.locks.request('settings', async () => {
    const { settings: stored, settings$: meta } = await browser.storage.local.get(['settings', 'settings$']);
    const now = parseSettings(stored);
    const version = Math.max(VERSION, Number(asRecord(meta).v) || 0);
    await writeLocal({
      settings: merge(asRecord(stored), now, change(now)),
      settings$: { ...asRecord(meta), v: version },
    });
  });
}

/** The stored value with the fields in which two settings differ. */
function merge(stored: Record<string, unknown>, before: Settings, after: Settings): Record<string, unknown> {
  const { look: lookBefore, ...others } = before;
  const { look, ...changed } = after;
  const merged = mergeFields(stored, others, changed);
  return look === lookBefore ? merged : { ...merged, look: mergeFields(asRecord(stored.look), lookBefore, look) };
}

function mergeFields(stored: Record<string, unknown>, before: object = {}, after: object = {}) {
  const merged = { ...stored };
  for (const name of Object.keys(before)) if (!Object.hasOwn(after, name)) delete merged[name];
  for (const [name, value] of Object.entries(after)) {
    if (value !== (before as Record<string, unknown>)[name]) merged[name] = value;
  }
  return merged;
}

export const changeSettings = (change: Partial<Settings>) => update((now) => ({ ...now, ...change }));

/** Replaces all settings but those of this browser. */
export const replaceSettings = (to: PortableSettings) => update((now) => ({ ...ofThisBrowser(now), ...to }));

/** The defaults, without consent. The models in use stay so. */
export const resetSettings = () =>
  update((now) => {
    const { barOfferedAt: _, ...kept } = ofThisBrowser(now);
    return { ...DEFAULT_SETTINGS, ...kept, collect: false };
  });

export const changeLook = (change: Partial<Look>) => update((now) => ({ ...now, look: { ...now.look, ...change } }));

export const toggleHighlight = () =>
  update(({ look, ...others }) => {
    const { highlight } = { ...DEFAULT_LOOK, ...look };
    return { ...others, look: { ...look, highlight: !highlight } };
  });

/** Switches a site on or off, in the list of the current mode; `isSiteOn` reads the switch. */
export const switchSite = (site: string, on: boolean) =>
  update((now) => {
    const { siteMode, onSites = [], offSites } = now;
    const allow = siteMode === 'allow';
    const others = (allow ? onSites : offSites).filter((id) => id !== site);
    const list = on === allow ? [...others, site] : others;
    return { ...now, ...(allow ? { onSites: list } : { offSites: list }) };
  });

/**
 * Changes the mode; the list of the other mode is kept. The first `onSites` are the sites that are on now, so that the
 * change of mode alone switches nothing.
 * @param sites ids of all sites
 */
export const chooseSiteMode = (siteMode: 'block' | 'allow', sites: readonly string[]) =>
  update((now) => {
    const { offSites, onSites = sites.filter((id) => !offSites.includes(id)) } = now;
    return { ...now, siteMode, ...(siteMode === 'allow' && { onSites }) };
  });

/** `later`: the bar was offered, and the user has not decided. */
export const answerBar = (answer: BarAnswer) =>
  changeSettings(answer === 'later' ? { barOfferedAt: Date.now() } : { pageBar: answer === 'show' });

export const chooseBackend = (backend: Settings['backend']) => changeSettings({ backend });

export const chooseCollect = (collect: boolean) => changeSettings({ collect });

/** Id of the stored model in use for a language; undefined while it is the shipped one. */
export const chosenModel = ({ model, models = {} }: Settings, language: string): string | undefined =>
  language === 'en' ? model : models[language];

/**
 * @param model id of a stored model, or `undefined` for the shipped one of the language, or none
 * @param problem why the model that the user had chosen is no longer in use
 */
export const chooseModel = (model: string | undefined, { language = 'en', problem }: ModelChange = {}) =>
  update(({ modelProblem: _, model: english, models = {}, ...others }) => {
    const { [language]: _former, ...chosen }: Record<string, string> = { ...models, ...(english && { en: english }) };
    if (model) chosen[language] = model;
    const { en, ...rest } = chosen as Record<string, string> & { en?: string };
    return {
      ...others,
      ...(en && { model: en }),
      ...(Object.keys(rest).length > 0 && { models: rest }),
      ...(problem && { modelProblem: problem }),
    };
  });

interface ModelChange {
  language?: string;
  problem?: ErrorReport;
}

/** Switches the scoring of reviews in a language on or off. */
export const switchLanguage = (language: string, on: boolean) =>
  update((now) => {
    const others = (now.offLanguages ?? []).filter((each) => each !== language);
    return { ...now, offLanguages: on ? others : [...others, language] };
  });

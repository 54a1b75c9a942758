import { storage } from 'wxt/utils/storage';
import type { Backend } from '../common/backend';
import type { ErrorReport } from '../common/error-facts';
import { DEFAULT_LOOK, type Look } from '../common/look';
import type { BarAnswer } from '../messages/payloads';
import { reportOfSentence } from './old-sentence';

/**
 * The user's settings, in `storage.local` under the key `settings`. To change the shape of one, raise the version below
 * and add a migration; a new optional setting needs neither.
 */
export interface Settings {
  /** `block` (the default): every site is on except `offSites`. `allow`: only `onSites` are on. */
  siteMode?: 'block' | 'allow';
  /** Ids of sites. */
  offSites: string[];
  /** Ids of sites. */
  onSites?: string[];
  /** Where the network computes. */
  backend: Backend;
  /** The user has agreed that reviews with their reviewer's own rating are collected. */
  collect: boolean;
  /** Id of the stored English model in use; absent while the shipped one is. */
  model?: string;
  /** Likewise of the other languages, by ISO 639-1. */
  models?: Record<string, string>;
  /** Languages whose reviews are not scored although there is a model. */
  offLanguages?: string[];
  /** Why the model that the user had chosen is not in use. */
  modelProblem?: ErrorReport;
  /** Accept a GPU emulated in software. Only tests set it: it is far slower than the CPU. */
  softwareGpu?: boolean;
  /** Below this confidence, from 0.5 to 1, a positive or negative badge is muted and says "?". */
  unsureBelow?: number;
  /** Show the bar with the summary of a page on that page; absent until the user has chosen. */
  pageBar?: boolean;
  /** When the bar was last offered, in ms since 1970. */
  barOfferedAt?: number;
  /** How badges look; for what is absent see `DEFAULT_LOOK`. */
  look?: Partial<Look>;
}

/** Settings of versions 1 to 3, which Reeltone 0.1.0 wrote. */
type Settings1 = Pick<Settings, 'offSites'>;
type Settings2 = Settings1 & Pick<Settings, 'backend'>;
/** `modelProblem` was a sentence. */
type Settings3 = Omit<Settings, 'modelProblem'> & { modelProblem?: string };

export const settings = storage.defineItem<Settings>('local:settings', {
  fallback: { offSites: [], backend: 'auto', collect: false },
  version: 4,
  migrations: {
    2: (before: Settings1): Settings2 => ({ ...before, backend: 'auto' }),
    3: (before: Settings2): Settings3 => ({ ...before, collect: false }),
    4: ({ modelProblem, ...others }: Settings3): Settings => ({
      ...others,
      ...(modelProblem !== undefined && { modelProblem: reportOfSentence(modelProblem) }),
    }),
  },
});

/** A lock across all contexts: of two changes at the same time, the second would otherwise undo the first. */
async function update(change: (now: Settings) => Settings): Promise<void> {
  await navigator.locks.request('settings', async () => settings.setValue(change(await settings.getValue())));
}

export const changeSettings = (change: Partial<Settings>) => update((now) => ({ ...now, ...change }));

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

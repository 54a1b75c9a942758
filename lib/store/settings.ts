import { storage } from 'wxt/utils/storage';
import { DEFAULT_LOOK, type Look } from '../common/look';

/** What the user has chosen. A change of shape raises the version and adds a step to `migrations`. */
export interface Settings {
  /** Which of the two lists counts; without it, `block`: every site is on that is not switched off. */
  siteMode?: 'block' | 'allow';
  /** Ids of the sites that are switched off, read in mode `block`. */
  offSites: string[];
  /** Ids of the sites that are switched on, read in mode `allow`. */
  onSites?: string[];
  /** What the network computes on; `auto` takes the GPU where there is one. */
  backend: 'auto' | 'webgpu' | 'cpu';
  /** Keep the reviews of visited pages that carry their reviewer's own rating, to learn from. */
  collect: boolean;
  /** Id of the stored model that rates; absent: the shipped one does. */
  model?: string;
  /** Why the model that the user had chosen does not rate. */
  modelProblem?: string;
  /** Let a GPU that is imitated in software pass for one. Only tests set it: it is far slower than the CPU. */
  softwareGpu?: boolean;
  /** Below this confidence, from 0.5 to 1, a badge is muted and says "?". */
  unsureBelow?: number;
  /** Show the summary of a page in a small bar on it. */
  pageBar?: boolean;
  /** How badges look; what is absent is as in `DEFAULT_LOOK`. */
  look?: Partial<Look>;
}

export const settings = storage.defineItem<Settings>('local:settings', {
  fallback: { offSites: [], backend: 'auto', collect: false },
  version: 3,
  migrations: {
    2: (before: Pick<Settings, 'offSites'>): Omit<Settings, 'collect'> => ({ ...before, backend: 'auto' }),
    3: (before: Omit<Settings, 'collect'>): Settings => ({ ...before, collect: false }),
  },
});

/** One change after the other, in whichever context: of two at once, the later would undo the earlier. */
async function update(change: (now: Settings) => Settings): Promise<void> {
  await navigator.locks.request('settings', async () => settings.setValue(change(await settings.getValue())));
}

/** Changes some of the settings, and leaves the others as they are. */
export const changeSettings = (change: Partial<Settings>) => update((now) => ({ ...now, ...change }));

export const changeLook = (change: Partial<Look>) => update((now) => ({ ...now, look: { ...now.look, ...change } }));

export const toggleHighlight = () =>
  update(({ look, ...others }) => {
    const { highlight } = { ...DEFAULT_LOOK, ...look };
    return { ...others, look: { ...look, highlight: !highlight } };
  });

/** Switches a site on or off, in the list that counts; `site-switch` reads and watches the switch. */
export const switchSite = (site: string, on: boolean) =>
  update((now) => {
    const { siteMode, onSites = [], offSites } = now;
    const allow = siteMode === 'allow';
    const others = (allow ? onSites : offSites).filter((id) => id !== site);
    const list = on === allow ? [...others, site] : others;
    return { ...now, ...(allow ? { onSites: list } : { offSites: list }) };
  });

/**
 * Chooses the list that counts. Each is remembered; the first allow list holds what is on at this moment, so that the
 * choice alone switches nothing.
 * @param sites ids of all sites.
 */
export const chooseSiteMode = (siteMode: 'block' | 'allow', sites: readonly string[]) =>
  update((now) => {
    const { offSites, onSites = sites.filter((id) => !offSites.includes(id)) } = now;
    return { ...now, siteMode, ...(siteMode === 'allow' && { onSites }) };
  });

export const chooseBackend = (backend: Settings['backend']) => changeSettings({ backend });

export const chooseCollect = (collect: boolean) => changeSettings({ collect });

/** @param model id of a stored model, or `undefined` for the shipped one. @param problem why the chosen one was left */
export const chooseModel = (model: string | undefined, problem?: string) =>
  update(({ model: _, modelProblem: __, ...others }) => ({
    ...others,
    ...(model && { model }),
    ...(problem && { modelProblem: problem }),
  }));

import { storage } from 'wxt/utils/storage';
import type { Look } from '../look';

/** What the user has chosen. A change of shape raises the version and adds a step to `migrations`. */
export interface Settings {
  /** Ids of the sites that are switched off; every other site is on. */
  offSites: string[];
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

/** Switches a site on or off; `site-switch` reads and watches the switch. */
export async function switchSite(site: string, on: boolean): Promise<void> {
  const now = await settings.getValue();
  const others = now.offSites.filter((id) => id !== site);
  await settings.setValue({ ...now, offSites: on ? others : [...others, site] });
}

export async function chooseBackend(backend: Settings['backend']): Promise<void> {
  await settings.setValue({ ...(await settings.getValue()), backend });
}

export async function chooseCollect(collect: boolean): Promise<void> {
  await settings.setValue({ ...(await settings.getValue()), collect });
}

/** @param model id of a stored model, or `undefined` for the shipped one. @param problem why the chosen one was left */
export async function chooseModel(model: string | undefined, problem?: string): Promise<void> {
  const { model: _, modelProblem: __, ...others } = await settings.getValue();
  await settings.setValue({ ...others, ...(model && { model }), ...(problem && { modelProblem: problem }) });
}

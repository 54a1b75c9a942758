import { signal } from '@preact/signals';
import { browser } from 'wxt/browser';

const IDS = ['page', 'train', 'models'] as const;
export type TabId = (typeof IDS)[number];

/** `popup.html?tab=train` in a tab of its own begins there; it has no page beside it to tell of. */
const asked = new URLSearchParams(location.search).get('tab');
export const inTab = asked !== null;
export const TABS: readonly TabId[] = inTab ? IDS.filter((id) => id !== 'page') : IDS;

export const tab = signal<TabId>(TABS.find((id) => id === asked) ?? TABS[0]!);

/** Where an arrow key, Home or End leads from a tab; `undefined` for any other key. */
export function tabAfter(key: string, tabs: readonly TabId[], from: TabId): TabId | undefined {
  const place = tabs.indexOf(from);
  const steps: Record<string, number> = { ArrowRight: place + 1, ArrowLeft: place - 1, Home: 0, End: -1 };
  const to = steps[key];
  return to === undefined ? undefined : tabs.at(to % tabs.length);
}

/** Shows a tab of the popup in a tab of the browser, where a file can be dropped and nothing closes by itself. */
export async function openInTab(id: TabId): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`/popup.html?tab=${id === 'page' ? 'train' : id}`) });
  window.close();
}

/** Shows the model in use from within; a popup closes, a tab stays. */
export async function openLab(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/lab.html') });
  if (!inTab) window.close();
}

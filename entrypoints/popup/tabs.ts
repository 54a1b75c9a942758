import { signal } from '@preact/signals';
import { browser } from 'wxt/browser';

const IDS = ['page', 'train', 'models'] as const;
export type TabId = (typeof IDS)[number];

/** `popup.html?tab=train`, opened in a browser tab, starts with this tab and has no tab about the active page. */
const asked = new URLSearchParams(location.search).get('tab');
export const inTab = asked !== null;
export const TABS: readonly TabId[] = inTab ? IDS.filter((id) => id !== 'page') : IDS;

export const tab = signal<TabId>(TABS.find((id) => id === asked) ?? TABS[0]!);

/** The tab that an arrow key, Home or End selects; `undefined` for any other key. */
export function tabAfter(key: string, tabs: readonly TabId[], from: TabId): TabId | undefined {
  const place = tabs.indexOf(from);
  const steps: Record<string, number> = { ArrowRight: place + 1, ArrowLeft: place - 1, Home: 0, End: -1 };
  const to = steps[key];
  return to === undefined ? undefined : tabs.at(to % tabs.length);
}

/** Opens a tab of the popup in a browser tab, where a file can be dropped and which does not close by itself. */
export async function openInTab(id: TabId): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`/popup.html?tab=${id === 'page' ? 'train' : id}`) });
  window.close();
}

/** Opens the lab. */
export async function openLab(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/lab.html') });
  if (!inTab) window.close();
}

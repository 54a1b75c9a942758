import { computed, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import type { PageTable } from '../../lib/messages/page-table';
import type { Arrangement, ModelStatus, PageReport, PageStatus, Place } from '../../lib/messages/payloads';
import { sendMessage } from '../../lib/messages/protocol';
import { ALL_SITES } from '../../lib/sites/all-sites';
import { isSiteOn } from '../../lib/store/site-switch';
import { inTab } from './tabs';

/** `undefined` until the first answer; `null` when the page or the model does not answer. */
export const page = signal<PageStatus | null>();
export const model = signal<ModelStatus | null>();
export const siteOn = signal(true);

const site = computed(() => ALL_SITES.find(({ id }) => id === page.value?.site));

export type View = 'loading' | 'unsupported' | 'off' | 'failed' | 'waiting' | 'nothing' | 'page';

export const view = computed<View>(() => {
  if (page.value === undefined) return 'loading';
  if (page.value === null) return 'unsupported';
  if (!siteOn.value) return 'off';
  if (page.value.failure) return 'failed';
  if (page.value.found > 0) return 'page';
  if (page.value.waiting > 0) return 'waiting';
  return site.value?.sparse ? 'unsupported' : 'nothing';
});

export const siteName = computed(() => site.value?.name ?? '');

const POLL_MS = 1_000;

/** Polls the active tab and the model as long as the popup is open. */
export function watchActiveTab(): void {
  void refresh();
  setInterval(refresh, POLL_MS);
}

export async function setSite(on: boolean): Promise<void> {
  if (!page.value) return;
  siteOn.value = on;
  await sendMessage('switchSite', { site: page.value.site, on });
  await refresh();
}

export async function setBackend(backend: ModelStatus['backend']): Promise<void> {
  if (model.value)
    model.value = { ...model.value, backend, state: 'loading', engine: undefined, gpuProblem: undefined };
  // The status has the reason when the model cannot be loaded.
  await sendMessage('chooseBackend', backend).catch(() => undefined);
  await refresh();
}

export async function retry(): Promise<void> {
  await sendMessage('retry', undefined, await activeTab());
  await refresh();
}

export async function arrange(arrangement: Arrangement): Promise<void> {
  if (page.value) page.value = { ...page.value, arrangement };
  await sendMessage('arrange', arrangement, await activeTab());
  // How many are shown now.
  await refresh();
}

/** Scrolls the page there and focuses the review; closes the popup, which would take the focus back. */
export async function goTo(place: Place): Promise<void> {
  await sendMessage('goTo', place, await activeTab());
  window.close();
}

/** @param withTexts with the texts of the reviews */
export async function tableOfPage(withTexts: boolean): Promise<PageTable | null> {
  return sendMessage('pageTable', withTexts, await activeTab());
}

export async function reportOfPage(): Promise<PageReport | null> {
  return sendMessage('pageReport', undefined, await activeTab());
}

async function refresh(): Promise<void> {
  const [pageNow, modelNow] = await Promise.all([askPage(), sendMessage('modelStatus').catch(() => null)]);
  if (pageNow) siteOn.value = await isSiteOn(pageNow.site);
  page.value = pageNow;
  model.value = modelNow;
}

/** Only pages of the sites have a content script that answers. */
async function askPage(): Promise<PageStatus | null> {
  if (inTab) return null;
  try {
    return await sendMessage('pageStatus', undefined, await activeTab());
  } catch {
    return null;
  }
}

async function activeTab(): Promise<number> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) throw new Error('there is no active tab');
  return tab.id;
}

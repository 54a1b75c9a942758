import { computed, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { isGranted } from '../../lib/background/granted-sites';
import type { PageTable } from '../../lib/messages/page-table';
import type { Arrangement, ModelStatus, PageReport, PageStatus, Place } from '../../lib/messages/payloads';
import { sendMessage } from '../../lib/messages/protocol';
import { originsOf } from '../../lib/sites/origins';
import { SITES } from '../../lib/sites/registry';
import type { Site } from '../../lib/sites/site';
import { isSiteOn } from '../../lib/store/site-switch';
import { findTabSite, type TabSite } from './tab-site';
import { inTab } from './tabs';
import { needsTabSite, viewOf } from './view';

/** `undefined` until the first answer; `null` when the page or the model does not answer. */
export const page = signal<PageStatus | null>();
export const model = signal<ModelStatus | null>();
export const siteOn = signal(true);

/** The site of the active tab while its page has no reviews, and whether the browser lets Reeltone read it. */
export const tabSite = signal<TabSite>();
const allowed = signal(false);

export const view = computed(() =>
  viewOf({ page: page.value, tabSite: tabSite.value, allowed: allowed.value, siteOn: siteOn.value }),
);

/** Of the site that answers; else of the one that the address names. */
export const siteHere = computed(() => page.value?.site ?? tabSite.value?.site.id);

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

/** Asks for the hosts of the page's site; the background then reads the page. */
export async function allowSite(): Promise<void> {
  const { id, matches } = tabSite.value!.site;
  if (!(await browser.permissions.request({ origins: originsOf(matches) }))) return;
  await sendMessage('switchSite', { site: id, on: true });
  if (SITES.some((one) => one.id === id)) await reloadPage();
}

export async function reloadPage(): Promise<void> {
  await browser.tabs.reload(await activeTab());
}

/** Opens the page with the reviews of the film in the active tab. */
export async function openReviews(): Promise<void> {
  await browser.tabs.update(await activeTab(), { url: tabSite.value!.reviews! });
  window.close();
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
  if (!inTab && needsTabSite(pageNow)) await findSite();
  page.value = pageNow;
  model.value = modelNow;
}

async function findSite(): Promise<void> {
  const found = findTabSite(await addressOfTab());
  allowed.value = found !== undefined && (await isAllowed(found.site));
  tabSite.value = found;
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

/** The click that opens the popup lets it see the address. */
async function addressOfTab(): Promise<string> {
  return (await browser.tabs.get(await activeTab())).url ?? '';
}

/** Manifest version 2 grants the hosts of its content scripts for good, and does not list them. */
async function isAllowed(site: Site): Promise<boolean> {
  const forGood = browser.runtime.getManifest().manifest_version === 2 && SITES.includes(site);
  return forGood || isGranted(site);
}

async function activeTab(): Promise<number> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) throw new Error('there is no active tab');
  return tab.id;
}

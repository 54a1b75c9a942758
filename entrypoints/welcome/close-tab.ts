import { browser } from 'wxt/browser';

/** Closes the tab of this page. Without another tab, the browser would close its window with it. */
export async function closeTab(): Promise<void> {
  const [own, tabs] = await Promise.all([browser.tabs.getCurrent(), browser.tabs.query({ currentWindow: true })]);
  if (own?.id === undefined) return;
  if (tabs.length === 1) await browser.tabs.create({});
  await browser.tabs.remove(own.id);
}

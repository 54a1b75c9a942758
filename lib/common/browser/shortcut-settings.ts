import { browser } from 'wxt/browser';

/** Firefox has a function for this; the other browsers have a page, which no link may open. */
interface FirefoxCommands {
  openShortcutSettings?: () => Promise<void>;
}

/** Whether there are keyboard commands at all: Firefox for Android has none. */
export const hasCommands = () => browser.commands !== undefined;

/** Opens the browser's own page on which the user chooses the keys of the commands. */
export async function openShortcutSettings(): Promise<void> {
  const { openShortcutSettings: open } = browser.commands as FirefoxCommands;
  if (open) await open();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}

import { type Browser, browser } from 'wxt/browser';

/** Id of the entry in the context menu, and the script that shows a score beside the selection. */
const MENU_ID = 'rate-selection';
const SCRIPT = '/rate-selection.js';

/** Global variable in which the script finds the selected text, as the browser gives it. */
export const GIVEN_TEXT = 'reeltoneGivenText';

/** Adds the entry to the context menu of every selection; the browser keeps it until this is called again. */
export async function addMenuEntry(title: string): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: MENU_ID, title, contexts: ['selection'] });
}

/**
 * Runs the script in the frame where the text was selected, with the permission that the click grants (`activeTab`), or
 * else in the top frame.
 * @returns false where the browser allows no script: its own pages, its store, its PDF viewer
 */
export async function rateSelection(info: Browser.contextMenus.OnClickData, tabId: number): Promise<boolean> {
  for (const frameId of new Set([info.frameId ?? 0, 0])) {
    const target = { tabId, frameIds: [frameId] };
    try {
      await browser.scripting.executeScript({
        target,
        func: (name: string, text: string) => void Reflect.set(globalThis, name, text),
        args: [GIVEN_TEXT, info.selectionText ?? ''],
      });
      await browser.scripting.executeScript({ target, files: [SCRIPT] });
      return true;
    } catch {
      // Not allowed in this frame.
    }
  }
  return false;
}

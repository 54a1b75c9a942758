import { type Browser, browser } from 'wxt/browser';

const MENU_ID = 'rate-selection';
const SCRIPT = '/rate-selection.js';

/** Global variable in which the script finds the selection as the browser reported it. */
export const GIVEN_TEXT = 'reeltoneGivenText';

/** Adds the entry to the context menu of selections, in place of the one that the browser may have kept. */
export async function addMenuEntry(title: string): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: MENU_ID, title, contexts: ['selection'] });
}

/**
 * Runs the script that rates a selection in the frame of the selection, or else in the page around it, with the access
 * that the click grants (`activeTab`).
 * @returns false where no extension may run scripts: the browser's own pages, its store, its PDF viewer.
 */
export async function injectSelectionScript(info: Browser.contextMenus.OnClickData, tabId: number): Promise<boolean> {
  for (const frameId of new Set([info.frameId ?? 0, 0])) {
    const target = { tabId, frameIds: [frameId] };
    try {
      const [reply] = await browser.scripting.executeScript({
        target,
        func: (name: string, text: string) => Reflect.set(globalThis, name, text),
        args: [GIVEN_TEXT, info.selectionText ?? ''],
      });
      // On a page of its own, Firefox runs nothing and does not reject.
      if (reply?.result !== true) continue;
      await browser.scripting.executeScript({ target, files: [SCRIPT] });
      return true;
    } catch {
      // Try the page around the frame.
    }
  }
  return false;
}

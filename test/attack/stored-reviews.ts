import type { Page } from 'puppeteer-core';

/** In the pages of the extension, where it is evaluated. */
declare const chrome: typeof import('wxt/browser').browser;

/** How many collected reviews and corrections the database holds. @param page one of the extension's own */
export function countStored(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const request = indexedDB.open('reeltone-examples');
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    if (!database.objectStoreNames.contains('examples')) return 0;
    const count = database.transaction('examples').objectStore('examples').count();
    const result = await new Promise<number>((resolve) => {
      count.onsuccess = () => resolve(count.result);
    });
    database.close();
    return result;
  });
}

/** Whether the popup reports a loss. */
export const isLossReported = (page: Page): Promise<boolean> =>
  page.evaluate(async () => 'losses' in (await chrome.storage.local.get('losses')));

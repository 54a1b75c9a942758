import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Extension } from '../e2e/extension';
import { type Attack, type Outcome, SURVIVED } from './attack';
import { element, PRAISE, pageOf, URL } from './review-page';

/** In the pages and the worker of the extension, where it is evaluated. */
declare const chrome: typeof import('wxt/browser').browser;

const REVIEWS = 25;

const profile = mkdtemp(join(tmpdir(), 'reeltone-kills-'));

/** How many collected reviews the extension has recorded as stored. */
async function recorded(extension: Extension): Promise<number> {
  const { inventory } = await extension.inWorker(() => chrome.storage.local.get('inventory'));
  return (inventory as { reviews?: number } | undefined)?.reviews ?? 0;
}

/** How many collected reviews there are, and whether the popup says that some were lost. */
async function look(extension: Extension): Promise<{ stored: number; reported: boolean }> {
  const page = await extension.options();
  const stored = await page.evaluate(async () => {
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
  const reported = await page.evaluate(async () => 'losses' in (await chrome.storage.local.get('losses')));
  await page.evaluate(() => chrome.storage.local.remove('losses'));
  return { stored, reported };
}

/** Kills the browser while it stores collected reviews; at its next start they are there, or the popup says what is not. */
export const attack: Attack = {
  times: 100,
  minutes: 10,
  async trial(i): Promise<Outcome> {
    const userDataDir = await profile;
    const extension = await Extension.launch({ userDataDir });
    await extension.inWorker(() => chrome.storage.local.set({ settings: { collect: true, offSites: [] } }));
    const expected = await recorded(extension);
    const texts = Array.from({ length: REVIEWS }, (_, at) =>
      element(i * REVIEWS + at + 1, `${PRAISE} Number ${i * REVIEWS + at + 1}.`),
    );
    await extension.open(URL, pageOf(texts));
    await setTimeout(1_000 + 100 * (i % 20));
    await extension.kill();
    // Its other processes end a moment later.
    await setTimeout(1_000);
    await rm(join(userDataDir, 'SingletonLock'), { force: true });
    const next = await Extension.launch({ userDataDir });
    await setTimeout(500);
    const { stored, reported } = await look(next);
    await next.close();
    if (stored >= expected) return SURVIVED;
    const note = `${stored} of ${expected} collected reviews are left`;
    return { result: reported ? 'lost' : 'silent', note };
  },
  close: async () => rm(await profile, { recursive: true, force: true, maxRetries: 5 }),
};

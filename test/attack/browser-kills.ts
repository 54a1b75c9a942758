import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { PATIENCE_MS } from '../../lib/cli/browser';
import { waitForBadges } from '../../lib/cli/read-badges';
import { Extension } from '../e2e/extension';
import { type Attack, type Outcome, SURVIVED } from './attack';
import { element, PRAISE, pageOf, URL } from './review-page';
import { countStored, isLossReported } from './stored-reviews';

/** In the pages and the worker of the extension, where it is evaluated. */
declare const chrome: typeof import('wxt/browser').browser;

const REVIEWS = 25;

const profile = mkdtemp(join(tmpdir(), 'reeltone-kills-'));
let running: Extension | undefined;

async function launch(): Promise<Extension> {
  const extension = await Extension.launch({ userDataDir: await profile });
  await extension.inWorker(() => chrome.storage.local.set({ settings: { collect: true, offSites: [] } }));
  return extension;
}

/** How many collected reviews the extension has recorded as stored. */
async function recorded(extension: Extension): Promise<number> {
  const { inventory } = await extension.inWorker(() => chrome.storage.local.get('inventory'));
  return (inventory as { reviews?: number } | undefined)?.reviews ?? 0;
}

/** Kills the browser some milliseconds after a page has its badges: about then its reviews are stored. */
async function killWhileStoring(extension: Extension, i: number): Promise<void> {
  const first = i * REVIEWS + 1;
  const texts = Array.from({ length: REVIEWS }, (_, at) => element(first + at, `${PRAISE} Number ${first + at}.`));
  try {
    const page = await extension.open(URL, pageOf(texts));
    await waitForBadges(page, REVIEWS, PATIENCE_MS);
    await setTimeout(75 * (i % 20));
  } finally {
    await extension.kill();
    // Its other processes end a moment later.
    await setTimeout(1_000);
    await rm(join(await profile, 'SingletonLock'), { force: true });
  }
}

/** Kills the browser while it stores collected reviews; at its next start they are there, or the popup says what is not. */
export const attack: Attack = {
  times: 100,
  minutes: 20,
  async trial(i): Promise<Outcome> {
    running ??= await launch();
    const killed = running;
    running = undefined;
    const expected = await recorded(killed);
    await killWhileStoring(killed, i);
    running = await launch();
    const page = await running.options();
    // Its answer comes when all losses are found.
    await running.sendFrom(page, 'prepare');
    const [stored, isReported] = [await countStored(page), await isLossReported(page)];
    await page.evaluate(() => chrome.storage.local.remove('losses'));
    await page.close();
    if (stored >= expected) return SURVIVED;
    const note = `${stored} of ${expected} collected reviews are left`;
    return { result: isReported ? 'lost' : 'silent', note };
  },
  async close() {
    await running?.close();
    await rm(await profile, { recursive: true, force: true, maxRetries: 5 });
  },
};

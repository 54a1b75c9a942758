import { setTimeout } from 'node:timers/promises';
import { waitForBadges } from '../../lib/cli/read-badges';
import { Extension } from '../e2e/extension';
import { STRANGE_SETTINGS } from '../fixtures/strange-settings';
import { type Attack, SURVIVED } from './attack';
import { pageOfReviews, URL } from './review-page';

/** In the service worker, where it is evaluated. */
declare const chrome: typeof import('wxt/browser').browser;

const REVIEWS = 3;

let extension: Extension | undefined;

/** Settings of another version, or damaged ones: the page still gets its badges, the popup shows them, nothing is deleted. */
export const attack: Attack = {
  times: STRANGE_SETTINGS.length,
  minutes: 5,
  async trial(i) {
    extension ??= await Extension.launch();
    const { settings, version } = STRANGE_SETTINGS[i % STRANGE_SETTINGS.length]!;
    await extension.inWorker((stored) => chrome.storage.local.set(stored as Record<string, unknown>), {
      settings,
      settings$: { v: version ?? 4 },
    } as never);
    await extension.killWorker();
    const page = await extension.open(URL, pageOfReviews(REVIEWS));
    await waitForBadges(page, REVIEWS, 8_000);
    const popup = await extension.popup(page);
    const text = () => popup.evaluate(() => document.body.textContent);
    for (let wait = 0; wait < 30 && !/3 (of|ratings|reviews)|All 3/.test(await text()); wait++) await setTimeout(100);
    const shown = await text();
    await extension.closePages();
    if (!/3/.test(shown)) return { result: 'silent', note: `${JSON.stringify(settings)}: the popup says ${shown}` };
    return SURVIVED;
  },
  close: () => extension?.close() ?? Promise.resolve(),
};

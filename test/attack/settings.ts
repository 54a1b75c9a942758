import { PATIENCE_MS } from '../../lib/cli/browser';
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
  minutes: 10,
  async trial(i) {
    extension ??= await Extension.launch();
    const { settings, version = 4 } = STRANGE_SETTINGS[i % STRANGE_SETTINGS.length]!;
    const written = JSON.stringify({ settings, settings$: { v: version } });
    try {
      await extension.inWorker((stored) => chrome.storage.local.set(JSON.parse(stored)), written);
      await extension.killWorker();
      const page = await extension.open(URL, pageOfReviews(REVIEWS));
      await waitForBadges(page, REVIEWS, PATIENCE_MS);
      const popup = await extension.popup(page);
      await popup.waitForSelector('.summary h2, .summary p', { timeout: PATIENCE_MS });
      return SURVIVED;
    } catch (error) {
      return { result: 'silent', note: `${written}: ${(error as Error).message}` };
    } finally {
      await extension.closePages();
    }
  },
  close: () => extension?.close() ?? Promise.resolve(),
};

import { setTimeout } from 'node:timers/promises';
import { PATIENCE_MS } from '../../lib/cli/browser';
import { waitForBadges } from '../../lib/cli/read-badges';
import { createRandom } from '../../lib/data/random';
import { BADGE_TAG } from '../../lib/overlay/tags';
import { Extension } from '../e2e/extension';
import { type Attack, SURVIVED } from './attack';
import { element, PRAISE, pageOf, URL } from './review-page';

const REVIEWS = 12;
/** A page has its badges after about half a second. */
const LATEST_KILL_MS = 500;

let extension: Extension | undefined;

/** The service worker is killed while it scores a page: every review gets its badge. */
export const attack: Attack = {
  times: 200,
  minutes: 15,
  async trial(i) {
    extension ??= await Extension.launch();
    // Texts that no trial has had before, lest their scores be stored.
    const texts = Array.from({ length: REVIEWS }, (_, review) => element(review + 1, `${PRAISE} ${i}, ${review}.`));
    const page = await extension.open(URL, pageOf(texts));
    await setTimeout(createRandom(i).integer(LATEST_KILL_MS));
    await extension.killWorker();
    const isWhole = await waitForBadges(page, REVIEWS, PATIENCE_MS).then(
      () => true,
      () => false,
    );
    const states = await page.$$eval(BADGE_TAG, (hosts) => hosts.map((host) => host.getAttribute('state')));
    await page.close();
    if (isWhole && !states.includes('failed')) return SURVIVED;
    const failed = states.filter((state) => state === 'failed').length;
    return {
      result: isWhole ? 'lost' : 'silent',
      note: `${states.length} badges, of which ${failed} say that they failed`,
    };
  },
  close: () => extension?.close() ?? Promise.resolve(),
};

import { PATIENCE_MS } from '../../lib/cli/browser';
import { waitForBadges } from '../../lib/cli/read-badges';
import { BADGE_TAG } from '../../lib/overlay/tags';
import { Extension } from '../e2e/extension';
import { type Attack, SURVIVED } from './attack';
import { element, PRAISE, pageOf, URL } from './review-page';

const TABS = 20;
const REVIEWS = 12;

/** Twenty tabs are opened at once: each has all of its badges when it comes to the front. */
export const attack: Attack = {
  times: 1,
  minutes: 5,
  async trial() {
    const extension = await Extension.launch();
    try {
      const pages = await Promise.all(
        Array.from({ length: TABS }, (_, tab) => {
          const texts = Array.from({ length: REVIEWS }, (_, i) => element(i + 1, `${PRAISE} Tab ${tab}, ${i}.`));
          return extension.open(URL, pageOf(texts));
        }),
      );
      let failed = 0;
      for (const page of pages) {
        await page.bringToFront();
        await waitForBadges(page, REVIEWS, PATIENCE_MS);
        failed += await page.$$eval(`${BADGE_TAG}:not([rating])`, ({ length }) => length);
      }
      return failed === 0 ? SURVIVED : { result: 'lost', note: `${failed} badges without a rating` };
    } finally {
      await extension.close();
    }
  },
};

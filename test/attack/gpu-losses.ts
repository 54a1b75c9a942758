import { PATIENCE_MS } from '../../lib/cli/browser';
import { waitForBadges } from '../../lib/cli/read-badges';
import { BADGE_TAG } from '../../lib/overlay/tags';
import { Extension } from '../e2e/extension';
import { type Attack, SURVIVED } from './attack';
import { element, PRAISE, pageOf, URL } from './review-page';

const REVIEWS = 12;

/** The GPU is taken away while it scores a page: every review gets its badge, from another GPU or from the CPU. */
export const attack: Attack = {
  times: 20,
  minutes: 15,
  async trial(i) {
    const extension = await Extension.launch({ webgpu: true });
    try {
      await extension.computeOnSoftwareGpu();
      const texts = Array.from({ length: REVIEWS }, (_, review) => element(review + 1, `${PRAISE} ${i}, ${review}.`));
      const page = await extension.open(URL, pageOf(texts));
      // Every other trial before the first score, every other one after it.
      if (i % 2 === 1) await page.waitForSelector(`${BADGE_TAG}[rating]`, { timeout: PATIENCE_MS });
      await extension.inWorker(async () => {
        const state = globalThis as unknown as { devices: GPUDevice[] };
        while (state.devices.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
      });
      await extension.loseGpu();
      await waitForBadges(page, REVIEWS, PATIENCE_MS);
      const failed = await page.$$eval(`${BADGE_TAG}[state="failed"]`, ({ length }) => length);
      return failed === 0 ? SURVIVED : { result: 'lost', note: `${failed} badges say that they failed` };
    } finally {
      await extension.close();
    }
  },
};

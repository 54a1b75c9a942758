import { setTimeout } from 'node:timers/promises';
import { PATIENCE_MS } from '../../lib/cli/browser';
import { BADGE_TAG } from '../../lib/overlay/tags';
import { Extension } from '../e2e/extension';
import { type Attack, SURVIVED } from './attack';
import { pageOfReviews, URL } from './review-page';

const REVIEWS = 20;
const RENDERS = 100;
const PAUSES_MS = [80, 40, 200, 16, 0];

let extension: Extension | undefined;

/** A page renders all of its reviews anew, 100 times, some milliseconds apart. */
export const attack: Attack = {
  times: PAUSES_MS.length,
  minutes: 3,
  async trial(i) {
    extension ??= await Extension.launch();
    const pause = PAUSES_MS[i % PAUSES_MS.length]!;
    const page = await extension.visit({ url: URL, html: pageOfReviews(REVIEWS), readable: REVIEWS });
    await page.evaluate(
      async (times, ms) => {
        const list = document.querySelector('main')!;
        const html = list.innerHTML.replace(/<reeltone-badge.*?<\/reeltone-badge>/g, '');
        for (let render = 0; render < times; render++) {
          list.innerHTML = html;
          await new Promise((resolve) => window.setTimeout(resolve, ms));
        }
      },
      RENDERS,
      pause,
    );
    const badges = () => page.$$eval(`${BADGE_TAG}[rating]`, ({ length }) => length);
    const end = Date.now() + PATIENCE_MS;
    while (Date.now() < end && (await badges()) < REVIEWS) await setTimeout(100);
    const left = await badges();
    await page.close();
    if (left === REVIEWS) return SURVIVED;
    return { result: 'silent', note: `${left} of ${REVIEWS} badges are left after renders ${pause} ms apart` };
  },
  close: () => extension?.close() ?? Promise.resolve(),
};

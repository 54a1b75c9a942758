import { BADGE_TAG } from '../../lib/overlay/tags';
import { Extension } from '../e2e/extension';
import { type Attack, SURVIVED } from './attack';
import { pageOfReviews, URL } from './review-page';

/** The first warms up; of the others, the last must not cost more per review than twice what the one before it costs. */
const COUNTS = [100, 1_000, 5_000, 10_000];

let extension: Extension | undefined;
let former = Number.POSITIVE_INFINITY;

/** Pages of more and more reviews: the time for each review does not grow with their number. */
export const attack: Attack = {
  times: COUNTS.length,
  minutes: 8,
  async trial(i) {
    extension ??= await Extension.launch();
    const count = COUNTS[i % COUNTS.length]!;
    const start = performance.now();
    const page = await extension.open(URL, pageOfReviews(count));
    const opened = performance.now();
    await page.waitForFunction(
      (tag, all) =>
        document.getElementsByTagName(tag).length === all && !document.querySelector(`${tag}[state=pending]`),
      { polling: 100, timeout: 240_000 },
      BADGE_TAG,
      count,
    );
    const ms = performance.now() - opened;
    await extension.closePages();
    const note = `${count} reviews: ${(opened - start).toFixed()} ms to load, then ${ms.toFixed()} ms, ${(ms / count).toFixed(2)} ms a review`;
    process.stderr.write(`${note}\n`);
    const slower = ms / count > 2 * former;
    former = ms / count;
    return slower ? { result: 'silent', note } : SURVIVED;
  },
  close: () => extension?.close() ?? Promise.resolve(),
};

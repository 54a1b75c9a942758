import { PATIENCE_MS } from '../../lib/cli/browser';
import { waitForBadges } from '../../lib/cli/read-badges';
import { Extension } from '../e2e/extension';
import { type Attack, SURVIVED } from './attack';
import { element, PRAISE, pageOf, URL } from './review-page';

const PAGES = 50;
const REVIEWS = 25;
/** Less than the texts of the pages have: to keep those would already be seen. */
const MOST_GROWTH = 500_000;

let extension: Extension | undefined;
let before: number | undefined;

/** In bytes, after a collection: objects, and the memory of the WebAssembly engine. */
async function memoryOfWorker(opened: Extension): Promise<number> {
  const session = await opened.watchWorker();
  await session.send('HeapProfiler.collectGarbage');
  const usage = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usage.usedSize + usage.backingStorageSize;
}

/** Fifty pages, one after the other: after the first fifty, the memory of the service worker stays as it is. */
export const attack: Attack = {
  times: 6,
  minutes: 20,
  async trial(i) {
    extension ??= await Extension.launch();
    for (let count = 0; count < PAGES; count++) {
      const first = (i * PAGES + count) * REVIEWS + 1;
      const texts = Array.from({ length: REVIEWS }, (_, at) =>
        element(first + at, `${PRAISE.repeat(4)} Number ${first + at}.`),
      );
      const page = await extension.open(URL, pageOf(texts));
      await waitForBadges(page, REVIEWS, PATIENCE_MS);
      await page.close();
    }
    const now = await memoryOfWorker(extension);
    const growth = now - (before ?? now);
    const note = `${(i + 1) * PAGES} pages: ${(now / 1e6).toFixed(2)} MB`;
    process.stderr.write(`${note}\n`);
    before ??= now;
    return growth > MOST_GROWTH ? { result: 'silent', note } : SURVIVED;
  },
  close: () => extension?.close() ?? Promise.resolve(),
};

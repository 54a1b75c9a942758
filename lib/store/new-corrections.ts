import { browser } from 'wxt/browser';
import { collectedStore, countCorrectionsSince } from './collected-database';
import { writeLocal } from './write-local';

const KEY = 'correctionsTrainedAt';

/** How many corrections no training has begun with. */
export async function countNewCorrections(): Promise<number> {
  const since: unknown = (await browser.storage.local.get(KEY))[KEY];
  return collectedStore('readonly', (objects) => countCorrectionsSince(objects, typeof since === 'number' ? since : 0));
}

/** A training begins with all corrections that there are. */
export const markCorrectionsTrained = () => writeLocal({ [KEY]: Date.now() });

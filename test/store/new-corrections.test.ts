import '../fake-browser';
import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { addReviews, putCorrection } from '../../lib/store/collected-reviews';
import { countNewCorrections, markCorrectionsTrained } from '../../lib/store/new-corrections';

const review = (key: string, at: number) => ({ key, text: `Text of ${key}`, rating: 8, site: 'imdb', at });

test('counts the corrections that were made since a training began', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: 1000 });
  await addReviews([{ ...review('theirs', 900), source: 'reviewer' }]);
  await putCorrection({ ...review('a', 900), source: 'user' });
  await putCorrection({ ...review('b', 950), source: 'user' });
  expect(await countNewCorrections()).toBe(2);
  await markCorrectionsTrained();
  expect(await countNewCorrections()).toBe(0);
  await putCorrection({ ...review('c', 1001), source: 'user' });
  await putCorrection({ ...review('a', 1002), source: 'user' });
  expect(await countNewCorrections()).toBe(2);
  vi.useRealTimers();
});

import { IDBFactory } from 'fake-indexeddb';
import { fakeBrowser } from '../fake-browser';
import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import type { CollectedReview, Opinion } from '../../lib/store/collected-reviews';
import { COLLECTED_010, writeCollected010 } from '../fixtures/stored-0.1.0';

let store: typeof import('../../lib/store/collected-reviews');

/** A fresh module, as in a context that has just started, on the disk as it is. */
const restart = async () => {
  vi.resetModules();
  store = await import('../../lib/store/collected-reviews');
};

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  await restart();
});

const rated = (key: string, at: number, rating = 8): CollectedReview => ({
  key,
  text: `Text of ${key}`,
  rating,
  site: 'imdb',
  movie: 'imdb:tt1',
  at,
  source: 'reviewer',
});
const correction = (key: string, at: number, label: 0 | 1) => ({
  key,
  text: `Text of ${key}`,
  label,
  site: 'imdb',
  at,
  source: 'user' as const,
});
const keys = async () => (await store.readCollectedReviews()).map(({ key }) => key);

it('gives back what was stored, newest first, after a restart, too', async () => {
  await store.addReviews([rated('a', 1), rated('c', 3), rated('b', 2)]);
  await restart();
  expect(await store.readCollectedReviews()).toEqual([rated('c', 3), rated('b', 2), rated('a', 1)]);
  expect(await store.countReviews()).toBe(3);
});

it('stores a text once, as it was collected first', async () => {
  await store.addReviews([rated('a', 1)]);
  await Promise.all([store.addReviews([rated('a', 2, 3), rated('b', 2)]), store.addReviews([rated('b', 3)])]);
  expect(await store.readCollectedReviews()).toEqual([rated('b', 2), rated('a', 1)]);
});

it('keeps the newest, and corrections longest', async () => {
  await store.putCorrection(correction('v', 0, 1));
  await store.addReviews([rated('a', 1), rated('b', 2)], 4);
  await store.addReviews([rated('c', 3), rated('d', 4), rated('e', 5)], 4);
  expect(await keys()).toEqual(['e', 'd', 'c', 'v']);
  await store.putCorrection(correction('w', 6, 0), 4);
  expect(await keys()).toEqual(['w', 'e', 'd', 'v']);
});

it("replaces the reviewer's opinion by the correction, and restores it when that is deleted", async () => {
  await store.addReviews([rated('a', 1, 9)]);
  await store.putCorrection(correction('a', 2, 0));
  await store.putCorrection(correction('a', 3, 1));
  const stored = await store.readCollectedReviews();
  expect(stored).toEqual([{ ...correction('a', 3, 1), reviewer: { rating: 9 } }]);
  await store.addReviews([rated('a', 4, 9)]);
  expect(await store.readCollectedReviews()).toEqual(stored);
  await store.deleteCorrection('a');
  const [again] = await store.readCollectedReviews();
  expect(again).toMatchObject({ rating: 9, source: 'reviewer' });
  expect(again).not.toHaveProperty('label');
});

it('reads the corrections of version 0.5, which were a side alone, beside those of today', async () => {
  await store.addReviews([correction('former', 1, 1)]);
  const { label: _, ...unlabelled } = correction('', 2, 0);
  for (const [key, opinion] of Object.entries({
    rated: { rating: 3 },
    mixed: { tone: 'mixed' },
    none: { tone: 'none' },
  }))
    await store.putCorrection({ ...unlabelled, ...(opinion as Opinion), key });
  expect(await Promise.all(['former', 'rated', 'mixed', 'none', 'unknown'].map(store.readCorrection))).toEqual([
    { tone: 'positive' },
    { rating: 3 },
    { tone: 'mixed' },
    { tone: 'none' },
    undefined,
  ]);
});

it("puts the reviewer's rating back in place of a corrected one", async () => {
  await store.addReviews([rated('a', 1, 9)]);
  const { label: _, ...unlabelled } = correction('a', 2, 0);
  await store.putCorrection({ ...unlabelled, rating: 2 });
  await store.deleteCorrection('a');
  expect((await store.readCollectedReviews()).map(store.opinionOf)).toEqual([{ rating: 9 }]);
});

it('deletes a correction that has replaced nothing, and no rating', async () => {
  await store.addReviews([rated('s', 1)]);
  await store.putCorrection(correction('a', 2, 0));
  for (const key of ['a', 's', 'unknown']) await store.deleteCorrection(key);
  expect(await store.readCollectedReviews()).toEqual([rated('s', 1)]);
});

it('deletes one, which can be put back, or all', async () => {
  await store.addReviews([rated('a', 1), rated('b', 2)]);
  await store.deleteReview('b');
  expect(await keys()).toEqual(['a']);
  await store.restoreReview(rated('b', 2));
  expect(await keys()).toEqual(['b', 'a']);
  await store.deleteAllReviews();
  expect(await keys()).toEqual([]);
});

it('stores all or nothing, and throws when the disk is full', async () => {
  const real = IDBObjectStore.prototype.put;
  let calls = 0;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value: unknown) {
    if (++calls === 2) throw new DOMException('', 'QuotaExceededError');
    return real.call(this, value);
  });
  await expect(store.addReviews([rated('a', 1), rated('b', 2)])).rejects.toThrow('storage.full');
  vi.restoreAllMocks();
  expect(await keys()).toEqual([]);
});

it('stores nothing more on a disk that is nearly full, and still deletes', async () => {
  await store.addReviews([rated('a', 1)]);
  vi.stubGlobal('navigator', {
    locks: navigator.locks,
    storage: { estimate: async () => ({ quota: 2e6, usage: 1e6 }) },
  });
  await expect(store.addReviews([rated('b', 2)])).rejects.toThrow('storage.full');
  expect(await keys()).toEqual(['a']);
  await store.deleteReview('a');
  vi.unstubAllGlobals();
  expect(await keys()).toEqual([]);
});

it('stores a correction although it cannot be counted', async () => {
  vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('IO error: No space left on device'));
  const complaints = vi.spyOn(console, 'error').mockReturnValue();
  await store.putCorrection(correction('a', 1, 1));
  expect(complaints).toHaveBeenCalled();
  vi.restoreAllMocks();
  expect(await keys()).toEqual(['a']);
});

it('opens the database of version 0.1.0, whose reviews and corrections mean the same as before', async () => {
  await writeCollected010();
  const stored = await store.readCollectedReviews();
  expect(stored).toEqual([
    { ...COLLECTED_010.corrected, source: 'user' },
    { ...COLLECTED_010.thumb, source: 'reviewer' },
    { ...COLLECTED_010.stars, source: 'reviewer' },
  ]);
  expect(await store.readCorrection(COLLECTED_010.corrected.key)).toEqual({ tone: 'negative' });
  // The index is that of the new values: reviewers' opinions are deleted before corrections.
  await store.addReviews([rated('a', 4)], 2);
  expect(await keys()).toEqual(['a', COLLECTED_010.corrected.key]);
  await restart();
  await store.deleteCorrection(COLLECTED_010.corrected.key);
  expect(await store.readCollectedReviews()).toMatchObject([{ key: 'a' }, { rating: 9, source: 'reviewer' }]);
});

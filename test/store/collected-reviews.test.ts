import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import type { StoredReview } from '../../lib/store/collected-reviews';

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

const stars = (key: string, at: number, rating = 8): StoredReview => ({
  key,
  text: `Text of ${key}`,
  rating,
  site: 'imdb',
  movie: 'imdb:tt1',
  at,
  source: 'stars',
});
const verdict = (key: string, at: number, label: 0 | 1) => ({
  ...{ key, text: `Text of ${key}`, label, site: 'imdb', at },
  source: 'verdict' as const,
});
const keys = async () => (await store.readExamples()).map(({ key }) => key);

it('gives back what was kept, newest first, after a restart, too', async () => {
  await store.addReviews([stars('a', 1), stars('c', 3), stars('b', 2)]);
  await restart();
  expect(await store.readExamples()).toEqual([stars('c', 3), stars('b', 2), stars('a', 1)]);
  expect(await store.countReviews()).toBe(3);
});

it('keeps a text once, as it was met first', async () => {
  await store.addReviews([stars('a', 1)]);
  await Promise.all([store.addReviews([stars('a', 2, 3), stars('b', 2)]), store.addReviews([stars('b', 3)])]);
  expect(await store.readExamples()).toEqual([stars('b', 2), stars('a', 1)]);
});

it('keeps the newest, and the own verdicts longest', async () => {
  await store.putCorrection(verdict('v', 0, 1));
  await store.addReviews([stars('a', 1), stars('b', 2)], 4);
  await store.addReviews([stars('c', 3), stars('d', 4), stars('e', 5)], 4);
  expect(await keys()).toEqual(['e', 'd', 'c', 'v']);
  await store.putCorrection(verdict('w', 6, 0), 4);
  expect(await keys()).toEqual(['w', 'e', 'd', 'v']);
});

it('puts the verdict in the place of the stars, which count again when it is taken back', async () => {
  await store.addReviews([stars('a', 1, 9)]);
  await store.putCorrection(verdict('a', 2, 0));
  await store.putCorrection(verdict('a', 3, 1));
  const [kept] = await store.readExamples();
  expect(kept).toEqual({ ...verdict('a', 3, 1), reviewer: { rating: 9 } });
  expect(store.toExamples([kept!])).toEqual([{ text: 'Text of a', label: 1 }]);
  await store.addReviews([stars('a', 4, 9)]);
  expect(await store.readExamples()).toEqual([kept]);
  await store.takeBackCorrection('a');
  const [again] = await store.readExamples();
  expect(again).toMatchObject({ rating: 9, source: 'stars' });
  expect(again).not.toHaveProperty('label');
});

it('forgets a verdict that is taken back where there were no stars, and leaves stars alone', async () => {
  await store.addReviews([stars('s', 1)]);
  await store.putCorrection(verdict('a', 2, 0));
  for (const key of ['a', 's', 'unknown']) await store.takeBackCorrection(key);
  expect(await store.readExamples()).toEqual([stars('s', 1)]);
});

it('deletes one, which can be put back, or all', async () => {
  await store.addReviews([stars('a', 1), stars('b', 2)]);
  await store.deleteReview('b');
  expect(await keys()).toEqual(['a']);
  await store.restoreReview(stars('b', 2));
  expect(await keys()).toEqual(['b', 'a']);
  await store.deleteAllReviews();
  expect(await keys()).toEqual([]);
});

it('offers a model the text and what was thought of it, and the film where there are enough to split by', () => {
  const ofFilms = (count: number) =>
    Array.from({ length: 40 }, (_, i) => ({ ...stars(`${i}`, i), movie: `imdb:tt${i % count}` }));
  expect(store.toExamples(ofFilms(19))[0]).toEqual({ text: 'Text of 0', rating: 8 });
  expect(store.toExamples(ofFilms(20))[0]).toEqual({ text: 'Text of 0', rating: 8, movie: 'imdb:tt0' });
});

it('keeps all or nothing, and says so when the disk is full', async () => {
  const real = IDBObjectStore.prototype.put;
  let calls = 0;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value: unknown) {
    if (++calls === 2) throw new DOMException('', 'QuotaExceededError');
    return real.call(this, value);
  });
  await expect(store.addReviews([stars('a', 1), stars('b', 2)])).rejects.toThrow('no room left on the disk');
  vi.restoreAllMocks();
  expect(await keys()).toEqual([]);
});

import { beforeEach, expect, it, vi } from 'vitest';
import { openScoreCache } from '../../lib/store/score-cache';

const disk = vi.hoisted(() => new Map<string, unknown>());

// IndexedDB in a Map: Node has none. The browser tests use the real one.
vi.mock('idb-keyval', () => ({
  createStore: () => async (_: string, use: (objects: { count(): number }) => unknown) =>
    use({ count: () => disk.size }),
  promisifyRequest: async (request: unknown) => request,
  getMany: async (keys: string[]) => keys.map((key) => disk.get(key)),
  setMany: async (entries: [string, unknown][]) => {
    for (const [key, value] of entries) disk.set(key, value);
  },
  delMany: async (keys: string[]) => {
    for (const key of keys) disk.delete(key);
  },
  entries: async () => [...disk].reverse(),
}));

const score = (rating: number) => ({ score: 0.5, rating, positive: true, confidence: 0.9, tone: 'positive' as const });

beforeEach(() => {
  disk.clear();
  vi.useFakeTimers();
});

it('gives scores back in the order of the keys, and nothing for a key it does not know', async () => {
  const cache = openScoreCache();
  await cache.write(
    new Map([
      ['m/a', score(3)],
      ['m/b', score(8)],
    ]),
  );
  expect(await openScoreCache().read(['m/b', 'm/x', 'm/a'])).toEqual([score(8), undefined, score(3)]);
});

it('never holds more than its capacity, and forgets the oldest first', async () => {
  const cache = openScoreCache(8);
  for (let i = 0; i < 9; i++) {
    vi.setSystemTime(1_000 * i);
    await cache.write(new Map([[`m/${i}`, score(5)]]));
    expect(disk.size).toBeLessThanOrEqual(8);
  }
  expect([...disk.keys()]).toEqual(['m/3', 'm/4', 'm/5', 'm/6', 'm/7', 'm/8']);
});

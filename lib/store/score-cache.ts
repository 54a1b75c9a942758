import { createStore, delMany, entries, getMany, promisifyRequest, setMany } from 'idb-keyval';
import { SCORE_CACHE_CAPACITY } from '../common/limits';
import type { Score } from '../common/review';
import { hasRoom } from './room';

/** Scores by key. Any of them may be gone at any time. */
export interface ScoreCache {
  /** In the order of the keys; `undefined` for a key without a score. */
  read(keys: readonly string[]): Promise<(Score | undefined)[]>;
  write(scores: ReadonlyMap<string, Score>): Promise<void>;
}

interface Entry {
  score: Score;
  /** When it was written, in ms since 1970. */
  at: number;
}

/**
 * The cache in IndexedDB. Once it holds more than `capacity` scores, the oldest quarter is deleted.
 */
export function openScoreCache(capacity = SCORE_CACHE_CAPACITY): ScoreCache {
  const store = createStore('reeltone-scores', 'scores');
  return {
    async read(keys) {
      const found = await getMany<Entry>([...keys], store);
      return found.map((entry) => entry?.score);
    },

    async write(scores) {
      if (!(await hasRoom())) return;
      const at = Date.now();
      await setMany(
        [...scores].map(([key, score]) => [key, { score, at }]),
        store,
      );
      const size = await store('readonly', (objects) => promisifyRequest(objects.count()));
      if (size <= capacity) return;
      const oldestFirst = (await entries<string, Entry>(store)).sort(([, a], [, b]) => a.at - b.at);
      const surplus = oldestFirst.slice(0, size - Math.floor(capacity * 0.75));
      await delMany(
        surplus.map(([key]) => key),
        store,
      );
    },
  };
}

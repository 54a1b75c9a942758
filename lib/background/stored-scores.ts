import type { Score } from '../common/review';
import type { ScoreCache } from '../store/score-cache';
import type { Batch } from './batch-queue';

/** Raised when `Score` or how its phrases are chosen changes: what an older version has cached is then not read. */
const SCORE_VERSION = 5;

const cacheKey = (modelId: string, hash: string) => `${SCORE_VERSION}/${modelId}/${hash}`;

/** The scores of each model in the cache. Where that cannot be used, reviews are scored again. */
export interface StoredScores {
  /** @returns for each hash, the score if there is one */
  read(modelId: string, hashes: readonly string[]): Promise<(Score | undefined)[]>;
  /** Stores what may be stored. @param modelId of the model that has scored the batch */
  write(modelId: string, batch: Batch, scores: readonly Score[]): Promise<void>;
}

export const storedScores = (cache: ScoreCache): StoredScores => ({
  read: (modelId, hashes) => cache.read(hashes.map((hash) => cacheKey(modelId, hash))).catch(warn),
  async write(modelId, batch, scores) {
    const stored = batch.flatMap(({ hash, isStored }, i) =>
      isStored ? [[cacheKey(modelId, hash), scores[i]!] as const] : [],
    );
    if (stored.length > 0) await cache.write(new Map(stored)).catch(warn);
  },
});

function warn(error: unknown): [] {
  console.warn('Reeltone: the score cache cannot be used.', error);
  return [];
}

import type { Score } from '../common/review';
import type { Explanation, ScoreReply, ScoreRequest } from '../messages/payloads';
import type { ScoreCache } from '../store/score-cache';
import { type Asker, hashFor } from './asker';
import { type Batch, type BatchQueue, createBatchQueue } from './batch-queue';
import { type ExplainingPredictor, explain } from './explanation';
import { createPredictorSlot, type SlotStatus } from './predictor-slot';

/** The part of `Predictor` that the scorer uses. */
export interface ReviewPredictor extends ExplainingPredictor {
  readonly modelId: string;
  dispose(): void;
}

export interface ScorerOptions<Predictor extends ReviewPredictor> {
  /** Of the model in use, without loading its weights: reviews whose scores are cached need no more. */
  modelId(): Promise<string>;
  /** Called when a review needs the network, and again by the next review after a failure. */
  loadPredictor(): Promise<Predictor>;
  cache: ScoreCache;
}

export interface ScorerStatus<Predictor> extends SlotStatus<Predictor> {
  reviewsPerSecond?: number;
}

export interface Scorer<Predictor> {
  /** @throws Error when the model cannot be loaded, or fails on a review */
  score(request: ScoreRequest, from: Asker): Promise<ScoreReply>;
  /** The same scores with phrases and aspects. They cost more, and wait until no score does. @throws Error as `score` does */
  scoreWithReasons(request: ScoreRequest, from: Asker): Promise<ScoreReply>;
  /** Scores one text at once; it is not cached. @throws Error as `score` does */
  explain(text: string): Promise<Explanation>;
  status(): ScorerStatus<Predictor>;
  /** Loads the predictor again, after the current batch. @throws Error when it cannot be loaded */
  reload(): Promise<void>;
}

/** Answers from the cache, and queues the rest. All that must survive the service worker is in the cache. */
export function createScorer<Predictor extends ReviewPredictor>(options: ScorerOptions<Predictor>): Scorer<Predictor> {
  const { cache } = options;
  const slot = createPredictorSlot(options.loadPredictor);
  const queue = createBatchQueue((takeBatch) => slot.use((predictor) => scoreBatch(predictor, 'predict', takeBatch())));
  const measured = { reviews: 0, ms: 0 };

  const reasonsQueue = createBatchQueue(async (takeBatch) => {
    await queue.idle();
    return slot.use((predictor) => scoreBatch(predictor, 'explain', takeBatch()));
  });

  async function scoreBatch(predictor: Predictor, way: 'predict' | 'explain', batch: Batch): Promise<Score[]> {
    try {
      const start = performance.now();
      const scores = await scoresOf(predictor, way, textsOf(batch));
      if (way === 'predict') {
        measured.ms += performance.now() - start;
        measured.reviews += batch.length;
      }
      // Under the model that has scored them: the model in use may have changed since they were asked for.
      const stored = batch.flatMap(({ hash, isStored }, i) =>
        isStored ? [[cacheKey(predictor.modelId, hash), scores[i]!] as const] : [],
      );
      if (stored.length > 0) await cache.write(new Map(stored)).catch(warn);
      return scores;
    } catch (error) {
      slot.fail(error);
      throw error;
    }
  }

  async function readCache(modelId: string, hashes: readonly string[]): Promise<(Score | undefined)[]> {
    try {
      return await cache.read(hashes.map((hash) => cacheKey(modelId, hash)));
    } catch (error) {
      warn(error);
      return [];
    }
  }

  /** @param isEnough whether a score that is cached need not be made again */
  async function answer(
    { reviews }: ScoreRequest,
    from: Asker,
    queue: BatchQueue,
    isEnough: (score: Score) => boolean,
  ) {
    const modelId = await options.modelId();
    const hashes = await Promise.all(reviews.map(({ text }) => hashFor(from, text)));
    const cached = from.isPrivate ? [] : await readCache(modelId, hashes);
    const scores = reviews.map(({ text, visible }, i) => {
      const score = cached[i];
      return score && isEnough(score)
        ? score
        : queue.add({ hash: hashes[i]!, text, visible, isStored: !from.isPrivate });
    });
    return { scores: await Promise.all(scores), modelId };
  }

  return {
    score: (request, from) => answer(request, from, queue, () => true),
    scoreWithReasons: (request, from) => answer(request, from, reasonsQueue, hasReasons),
    explain: (text) => slot.use((predictor) => explain(predictor, text)),
    reload: slot.reload,
    status() {
      const { reviews, ms } = measured;
      return ms > 0 ? { ...slot.status(), reviewsPerSecond: (reviews / ms) * 1000 } : slot.status();
    },
  };
}

async function scoresOf(predictor: ReviewPredictor, way: 'predict' | 'explain', texts: string[]): Promise<Score[]> {
  if (way === 'predict') return predictor.predict(texts);
  return (await predictor.explain(texts)).map(({ words: _, ...score }) => score);
}

const hasReasons = ({ aspects }: Score) => aspects !== undefined;

const textsOf = (batch: Batch) => batch.map(({ text }) => text);

/** Raised when `Score` changes: scores that an older version has cached are then not read. Version 1 had no prefix. */
const SCORE_VERSION = 3;

const cacheKey = (modelId: string, hash: string) => `${SCORE_VERSION}/${modelId}/${hash}`;

/** Without the cache, reviews are scored again. */
function warn(error: unknown): void {
  console.warn('Reeltone: the score cache cannot be used.', error);
}

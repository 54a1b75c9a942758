import { messageOf } from '../common/message-of';
import type { Score } from '../common/review';
import type { Explanation, ScoreReply, ScoreRequest } from '../messages/payloads';
import type { ScoreCache } from '../store/score-cache';
import { explanation } from './explanation';
import { type ScoreJob, takeBatch } from './score-jobs';
import { strongestWords } from './strongest-words';
import { textHash } from './text-hash';

const KEPT_WORDS = 6;

/** What the scorer asks of a predictor. */
export interface ReviewPredictor {
  readonly modelId: string;
  predict(texts: readonly string[], options: { explain: true }): Promise<Score[]>;
  dispose(): void;
}

export interface ScorerOptions<Predictor extends ReviewPredictor> {
  /** Names the model without loading its weights: a review that is already scored never wakes the model. */
  modelId(): Promise<string>;
  /** Called when a review needs the network, and again by the next review after a failure. */
  loadPredictor(): Promise<Predictor>;
  cache: ScoreCache;
}

export interface ScorerStatus<Predictor> {
  state: 'asleep' | 'loading' | 'ready' | 'failed';
  predictor?: Predictor;
  reviewsPerSecond?: number;
  failure?: string;
}

export interface Scorer<Predictor> {
  /** @throws Error when the model cannot be loaded, or stumbles over a review. */
  score(request: ScoreRequest): Promise<ScoreReply>;
  /** Reads one text at once, and keeps nothing of it. @throws Error as `score` does. */
  explain(text: string): Promise<Explanation>;
  status(): ScorerStatus<Predictor>;
  /** Loads the predictor anew, after the batch in hand. @throws Error when it cannot be loaded. */
  reload(): Promise<void>;
}

/** Answers from the cache, and queues the rest. Holds nothing that would be missed after a restart. */
export function createScorer<Predictor extends ReviewPredictor>(options: ScorerOptions<Predictor>): Scorer<Predictor> {
  const { cache } = options;
  const waiting = new Map<string, ScoreJob>();
  /** Queued or being scored: whoever asks for the same text again joins in. */
  const pending = new Map<string, Promise<Score>>();
  const measured = { reviews: 0, ms: 0 };
  let status: ScorerStatus<Predictor> = { state: 'asleep' };
  let working = false;

  let stale = false;
  let inHand = Promise.resolve();
  let loading: Promise<Predictor> | undefined;

  function loadPredictor(): Promise<Predictor> {
    loading ??= (async () => {
      if (status.predictor && !stale) return status.predictor;
      await inHand;
      status.predictor?.dispose();
      stale = false;
      status = { state: 'loading' };
      try {
        const predictor = await options.loadPredictor();
        status = { state: 'ready', predictor };
        return predictor;
      } catch (error) {
        fail(error);
        throw error;
      }
    })().finally(() => {
      loading = undefined;
    });
    return loading;
  }

  /** Forgetting the predictor makes the next review load a fresh one. */
  function fail(error: unknown): void {
    status.predictor?.dispose();
    status = { state: 'failed', failure: messageOf(error) };
  }

  /** The predictor is not taken away before this is done; whoever asked for it hears how it ended. */
  function hold<Result>(reading: Promise<Result>): Promise<Result> {
    inHand = Promise.allSettled([inHand, reading]).then(() => undefined);
    return reading;
  }

  async function scoreBatch(predictor: Predictor, batch: readonly ScoreJob[]): Promise<void> {
    const start = performance.now();
    const scores = await predictor.predict(
      batch.map(({ text }) => text),
      { explain: true },
    );
    measured.ms += performance.now() - start;
    measured.reviews += batch.length;
    const kept = scores.map((score) =>
      score.words ? { ...score, words: strongestWords(score.words, KEPT_WORDS) } : score,
    );
    // The model may have been changed since these were asked for.
    await cache.write(new Map(batch.map(({ hash }, i) => [cacheKey(predictor.modelId, hash), kept[i]!]))).catch(warn);
    batch.forEach(({ resolve }, i) => {
      resolve(kept[i]!);
    });
  }

  async function work(): Promise<void> {
    working = true;
    while (waiting.size > 0) {
      let batch: ScoreJob[] = [];
      try {
        const predictor = await loadPredictor();
        batch = takeBatch(waiting);
        await hold(scoreBatch(predictor, batch));
      } catch (error) {
        fail(error);
        for (const { reject } of [...batch, ...waiting.values()]) reject(error);
        waiting.clear();
      }
      // A macrotask: messages that have arrived meanwhile are heard, and may bring visible reviews.
      await new Promise((resolve) => setTimeout(resolve));
    }
    working = false;
  }

  function enqueue(hash: string, text: string, visible: boolean): Promise<Score> {
    const queued = waiting.get(hash);
    if (queued) queued.visible ||= visible;
    const joined = pending.get(hash);
    if (joined) return joined;
    const promise = new Promise<Score>((resolve, reject) => {
      waiting.set(hash, { hash, text, visible, resolve, reject });
    }).finally(() => pending.delete(hash));
    pending.set(hash, promise);
    if (!working) void work();
    return promise;
  }

  return {
    async score({ reviews }) {
      const modelId = await options.modelId();
      const hashes = await Promise.all(reviews.map(({ text }) => textHash(text)));
      const cached = await cache.read(hashes.map((hash) => cacheKey(modelId, hash))).catch((error) => {
        warn(error);
        return [] as undefined[];
      });
      const scores = await Promise.all(
        reviews.map(({ text, visible }, i) => cached[i] ?? enqueue(hashes[i]!, text, visible)),
      );
      return { scores, modelId };
    },
    async explain(text) {
      const predictor = await loadPredictor();
      const [score] = await hold(predictor.predict([text], { explain: true }));
      return explanation(score!);
    },
    async reload() {
      stale = true;
      await inHand;
      // What was being loaded already may be of the model before.
      do await loadPredictor();
      while (stale);
    },
    status: () => (measured.ms > 0 ? { ...status, reviewsPerSecond: (measured.reviews / measured.ms) * 1000 } : status),
  };
}

const cacheKey = (modelId: string, hash: string) => `${modelId}/${hash}`;

/** The cache saves work, no more: when it fails, reviews are scored again. */
function warn(error: unknown): void {
  console.warn('Reeltone: the score cache cannot be used.', error);
}

import type { Score } from '../common/review';
import { likelyLanguages } from '../language/likely-languages';
import { withNgrams } from '../language/n-grams';
import type { Explanation, ScoreReply, ScoreRequest } from '../messages/payloads';
import { scoreByLanguage } from '../model/score-by-language';
import type { ScoreCache } from '../store/score-cache';
import { type Asker, hashFor } from './asker';
import { type Batch, type BatchQueue, createBatchQueue, type OtherThreads } from './batch-queue';
import { type ExplainingPredictor, explain } from './explanation';
import { createPredictorSlot, type PredictorSlot, type SlotStatus } from './predictor-slot';
import type { ScoringPool } from './scoring-pool';
import { storedScores } from './stored-scores';

/** The part of `Predictor` that the scorer uses. */
export interface ReviewPredictor extends ExplainingPredictor {
  readonly modelId: string;
  /** Whether other threads can read the model and score with it as this one does. */
  readonly scoresElsewhere?: boolean;
  dispose(): void;
}

export interface ScorerOptions<Predictor extends ReviewPredictor> {
  /** The languages that have a model in use, at least one. */
  languages(): Promise<readonly string[]>;
  /** Of the model in use for a language, without loading its weights: reviews whose scores are cached need no more. */
  modelId(language: string): Promise<string>;
  /** Called when a review needs the network, and again by the next review after a failure. */
  loadPredictor(language: string): Promise<Predictor>;
  cache: ScoreCache;
  /** Threads for long pages. */
  pool?: ScoringPool;
}

export interface ScorerStatus<Predictor> extends SlotStatus<Predictor> {
  reviewsPerSecond?: number;
}

export interface Scorer<Predictor> {
  /** @throws Error when a model cannot be loaded, or fails on a review */
  score(request: ScoreRequest, from: Asker): Promise<ScoreReply>;
  /** The same scores with phrases and aspects. They cost more, and wait until no score does. @throws Error as `score` does */
  scoreWithReasons(request: ScoreRequest, from: Asker): Promise<ScoreReply>;
  /** Scores one text at once; it is not cached. @throws Error as `score` does */
  explain(text: string): Promise<Explanation>;
  /** Of all models that have been needed: a failure first, then one that is being loaded. */
  status(): ScorerStatus<Predictor>;
  /**
   * Loads the model of a language again, after the current batch; by default all that are loaded, or the first.
   * @throws Error when it cannot be loaded
   */
  reload(language?: string): Promise<void>;
}

/** The model of one language, and the reviews that wait for it. */
interface LanguageModel<Predictor> {
  slot: PredictorSlot<Predictor>;
  scores: BatchQueue;
  reasons: BatchQueue;
}

type Way = 'predict' | 'explain';

/** Answers from the cache, and queues the rest. All that must survive the service worker is in the cache. */
export function createScorer<Predictor extends ReviewPredictor>(options: ScorerOptions<Predictor>): Scorer<Predictor> {
  const stored = storedScores(options.cache);
  const models = new Map<string, LanguageModel<Predictor>>();
  const measured = { reviews: 0, ms: 0 };

  function modelOf(language: string): LanguageModel<Predictor> {
    const known = models.get(language);
    if (known) return known;
    const slot = createPredictorSlot(() => options.loadPredictor(language));
    const scores = createBatchQueue(
      (takeBatch) => slot.use((each) => scoreBatch(slot, each, 'predict', takeBatch())),
      options.pool && othersThan(slot, options.pool),
    );
    const reasons = createBatchQueue(async (takeBatch) => {
      for (const other of models.values()) await other.scores.idle();
      return slot.use((each) => scoreBatch(slot, each, 'explain', takeBatch()));
    });
    const model = { slot, scores, reasons };
    models.set(language, model);
    return model;
  }

  async function scoreBatch(slot: PredictorSlot<Predictor>, predictor: Predictor, way: Way, batch: Batch) {
    try {
      const start = performance.now();
      const scores = await scoresOf(predictor, way, textsOf(batch));
      if (way === 'predict') {
        measured.ms += performance.now() - start;
        measured.reviews += batch.length;
      }
      // Under the model that has scored them: the model in use may have changed since they were asked for.
      void stored.write(predictor.modelId, batch, scores);
      return scores;
    } catch (error) {
      slot.fail(error);
      throw error;
    }
  }

  async function scoreElsewhere(pool: ScoringPool, predictor: Predictor, batch: Batch): Promise<Score[]> {
    const scores = await pool.score(predictor.modelId, textsOf(batch));
    measured.reviews += batch.length;
    void stored.write(predictor.modelId, batch, scores);
    return scores;
  }

  const othersThan = (slot: PredictorSlot<Predictor>, pool: ScoringPool): OtherThreads => ({
    async open() {
      const { modelId, scoresElsewhere } = await slot.use(async (predictor) => predictor);
      return scoresElsewhere ? BATCHES_PER_WORKER * (await pool.open(modelId)) : 0;
    },
    scoreNext: (takeBatch) => slot.use((each) => scoreElsewhere(pool, each, takeBatch())),
  });

  /** @param isEnough whether a score that is cached need not be made again */
  async function answer(
    { reviews }: ScoreRequest,
    from: Asker,
    queue: 'scores' | 'reasons',
    isEnough: (score: Score) => boolean,
  ) {
    const languages = await options.languages();
    const hashes = await Promise.all(reviews.map(({ text }) => hashFor(from, text)));
    const scores = await scoreByLanguage(textsOf(reviews), languages, async (language, places) => {
      const modelId = await options.modelId(language);
      const own = places.map((place) => hashes[place]!);
      const cached = from.isPrivate ? [] : await stored.read(modelId, own);
      const each = places.map((place, i) => {
        const score = cached[i];
        const { text, visible } = reviews[place]!;
        if (score && isEnough(score)) return score;
        return modelOf(language)[queue].add({ hash: own[i]!, text, visible, isStored: !from.isPrivate });
      });
      return Promise.all(each);
    });
    return { scores };
  }

  /** The language whose model scores a text. */
  async function languageOf(text: string): Promise<string> {
    const languages = await options.languages();
    const [first, ...others] = await withNgrams(() => likelyLanguages(text, languages));
    if (others.length === 0) return first!;
    const [score] = await scoreByLanguage([text], languages, (language) =>
      modelOf(language).slot.use((predictor) => predictor.predict([text])),
    );
    return score!.language;
  }

  return {
    score: (request, from) => answer(request, from, 'scores', () => true),
    scoreWithReasons: (request, from) => answer(request, from, 'reasons', hasReasons),
    explain: async (text) => modelOf(await languageOf(text)).slot.use((predictor) => explain(predictor, text)),
    async reload(language) {
      const loaded = language === undefined ? [...models.keys()] : [language];
      const reloaded = loaded.length > 0 ? loaded : (await options.languages()).slice(0, 1);
      await Promise.all(reloaded.map((each) => modelOf(each).slot.reload()));
    },
    status() {
      const { reviews, ms } = measured;
      const status = mostUrgent([...models.values()].map(({ slot }) => slot.status()));
      return ms > 0 ? { ...status, reviewsPerSecond: (reviews / ms) * 1000 } : status;
    },
  };
}

function mostUrgent<Predictor>(all: readonly SlotStatus<Predictor>[]): SlotStatus<Predictor> {
  const first = (state: SlotStatus<Predictor>['state']) => all.find((status) => status.state === state);
  return first('failed') ?? first('loading') ?? first('ready') ?? { state: 'asleep' };
}

async function scoresOf(predictor: ReviewPredictor, way: Way, texts: string[]): Promise<Score[]> {
  if (way === 'predict') return predictor.predict(texts);
  return (await predictor.explain(texts)).map(({ words: _, ...score }) => score);
}

/** A worker has its next batch when it has done one. */
const BATCHES_PER_WORKER = 2;

const hasReasons = ({ aspects }: Score) => aspects !== undefined;

const textsOf = (all: readonly { text: string }[]) => all.map(({ text }) => text);

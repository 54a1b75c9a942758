import type { Score } from '../common/review';
import { type Batch, type BatchQueue, createBatchQueue, type OtherThreads } from './batch-queue';
import type { ExplainingPredictor } from './explanation';
import { createPredictorSlot, type PredictorSlot, type SlotStatus } from './predictor-slot';
import type { ScoringPool } from './scoring-pool';
import type { StoredScores } from './stored-scores';

/** The part of `Predictor` that scores reviews. */
export interface ReviewPredictor extends ExplainingPredictor {
  readonly modelId: string;
  /** Whether other threads can read the model and score with it as this one does. */
  readonly scoresElsewhere?: boolean;
  dispose(): void;
}

/** The model of one language, and the reviews that wait for it. */
export interface ModelAtWork<Predictor> {
  slot: PredictorSlot<Predictor>;
  scores: BatchQueue;
  /** Scores with phrases and aspects. They cost more, and wait until no score does, in any language. */
  reasons: BatchQueue;
}

export interface ModelsStatus<Predictor> extends SlotStatus<Predictor> {
  reviewsPerSecond?: number;
}

/** The models that have been needed, each by its language. */
export interface ModelsAtWork<Predictor> {
  /** The first review loads the model. */
  of(language: string): ModelAtWork<Predictor>;
  languages(): string[];
  /** Of all models: a failure first, then one that is being loaded. */
  status(): ModelsStatus<Predictor>;
}

export interface ModelsOptions<Predictor> {
  /** Called when a review needs the network, and again by the next review after a failure. */
  loadPredictor(language: string): Promise<Predictor>;
  /** Where all scores go. */
  stored: StoredScores;
  /** Threads for long pages. */
  pool?: ScoringPool | undefined;
}

/** A worker has its next batch when it has done one. */
const BATCHES_PER_WORKER = 2;

export function createModelsAtWork<Predictor extends ReviewPredictor>({
  loadPredictor,
  stored,
  pool,
}: ModelsOptions<Predictor>): ModelsAtWork<Predictor> {
  type Slot = PredictorSlot<Predictor>;
  const models = new Map<string, ModelAtWork<Predictor>>();
  /** The reviews of all threads, in the time of this one. */
  const measured = { reviews: 0, ms: 0 };

  function open(language: string): ModelAtWork<Predictor> {
    const slot = createPredictorSlot(() => loadPredictor(language));
    const scores = createBatchQueue((takeBatch) => scoreBatch(slot, takeBatch), pool && othersThan(slot, pool));
    const reasons = createBatchQueue(async (takeBatch) => {
      for (const other of models.values()) await other.scores.idle();
      return explainBatch(slot, takeBatch);
    });
    return { slot, scores, reasons };
  }

  const scoreBatch = (slot: Slot, takeBatch: () => Batch) =>
    use(slot, takeBatch, async (predictor, texts) => {
      const start = performance.now();
      const scores = await predictor.predict(texts);
      measured.ms += performance.now() - start;
      measured.reviews += texts.length;
      return scores;
    });

  const explainBatch = (slot: Slot, takeBatch: () => Batch) =>
    use(slot, takeBatch, async (predictor, texts) =>
      (await predictor.explain(texts)).map(({ words: _, ...score }) => score),
    );

  function use(slot: Slot, takeBatch: () => Batch, work: (predictor: Predictor, texts: string[]) => Promise<Score[]>) {
    return slot.use(async (predictor) => {
      const batch = takeBatch();
      try {
        return store(predictor, batch, await work(predictor, textsOf(batch)));
      } catch (error) {
        slot.fail(error);
        throw error;
      }
    });
  }

  const othersThan = (slot: Slot, pool: ScoringPool): OtherThreads => ({
    async open() {
      const { modelId, scoresElsewhere } = await slot.use(async (predictor) => predictor);
      return scoresElsewhere ? BATCHES_PER_WORKER * (await pool.open(modelId)) : 0;
    },
    scoreNext: (takeBatch) =>
      slot.use(async (predictor) => {
        const batch = takeBatch();
        const scores = await pool.score(predictor.modelId, textsOf(batch));
        measured.reviews += batch.length;
        return store(predictor, batch, scores);
      }),
  });

  /** Under the model that has scored them: the model in use may have changed since they were asked for. */
  function store({ modelId }: Predictor, batch: Batch, scores: Score[]): Score[] {
    void stored.write(modelId, batch, scores);
    return scores;
  }

  return {
    of(language) {
      const model = models.get(language) ?? open(language);
      models.set(language, model);
      return model;
    },
    languages: () => [...models.keys()],
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

const textsOf = (batch: Batch) => batch.map(({ text }) => text);

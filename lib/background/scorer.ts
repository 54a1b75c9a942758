import type { Score } from '../common/review';
import { likelyLanguages } from '../language/likely-languages';
import { withNgrams } from '../language/n-grams';
import type { Explanation, ScoreReply, ScoreRequest } from '../messages/payloads';
import { scoreByLanguage } from '../model/score-by-language';
import type { ScoreCache } from '../store/score-cache';
import { type Asker, hashFor } from './asker';
import { explain } from './explanation';
import { createModelsAtWork, type ModelsOptions, type ModelsStatus, type ReviewPredictor } from './models-at-work';
import { storedScores } from './stored-scores';

export interface ScorerOptions<Predictor extends ReviewPredictor> extends Omit<ModelsOptions<Predictor>, 'stored'> {
  /** The languages that have a model in use, at least one. */
  languages(): Promise<readonly string[]>;
  /** Of the model in use for a language, without loading its weights: reviews whose scores are cached need no more. */
  modelId(language: string): Promise<string>;
  cache: ScoreCache;
}

export interface Scorer<Predictor> {
  /** @throws Error when a model cannot be loaded, or fails on a review */
  score(request: ScoreRequest, from: Asker): Promise<ScoreReply>;
  /** The same scores with phrases and aspects. @throws Error as `score` does */
  scoreWithReasons(request: ScoreRequest, from: Asker): Promise<ScoreReply>;
  /** Scores one text at once; it is not cached. @throws Error as `score` does */
  explain(text: string): Promise<Explanation>;
  status(): ModelsStatus<Predictor>;
  /**
   * Loads the model of a language again, after the current batch; by default all that are loaded, or the first.
   * @throws Error when it cannot be loaded
   */
  reload(language?: string): Promise<void>;
}

/** Answers from the cache, and queues the rest. All that must survive the service worker is in the cache. */
export function createScorer<Predictor extends ReviewPredictor>({
  languages,
  modelId,
  cache,
  ...options
}: ScorerOptions<Predictor>): Scorer<Predictor> {
  const stored = storedScores(cache);
  const models = createModelsAtWork({ ...options, stored });

  /** @param isEnough whether a score that is cached need not be made again */
  async function answer(
    { reviews }: ScoreRequest,
    from: Asker,
    queue: 'scores' | 'reasons',
    isEnough: (score: Score) => boolean,
  ) {
    const hashes = await Promise.all(reviews.map(({ text }) => hashFor(from, text)));
    const texts = reviews.map(({ text }) => text);
    const scores = await scoreByLanguage(texts, await languages(), async (language, places) => {
      const id = await modelId(language);
      const own = places.map((place) => hashes[place]!);
      const cached = from.isPrivate ? [] : await stored.read(id, own);
      const each = places.map((place, i) => {
        const score = cached[i];
        const { text, visible } = reviews[place]!;
        if (score && isEnough(score)) return score;
        return models.of(language)[queue].add({ hash: own[i]!, text, visible, isStored: !from.isPrivate });
      });
      return Promise.all(each);
    });
    return { scores };
  }

  /** The language whose model scores a text. */
  async function languageOf(text: string): Promise<string> {
    const all = await languages();
    const [first, ...others] = await withNgrams(() => likelyLanguages(text, all));
    if (others.length === 0) return first!;
    const [score] = await scoreByLanguage([text], all, (language) =>
      models.of(language).slot.use((predictor) => predictor.predict([text])),
    );
    return score!.language;
  }

  return {
    score: (request, from) => answer(request, from, 'scores', () => true),
    scoreWithReasons: (request, from) => answer(request, from, 'reasons', hasReasons),
    explain: async (text) => models.of(await languageOf(text)).slot.use((predictor) => explain(predictor, text)),
    async reload(language) {
      const loaded = language === undefined ? models.languages() : [language];
      const reloaded = loaded.length > 0 ? loaded : (await languages()).slice(0, 1);
      await Promise.all(reloaded.map((each) => models.of(each).slot.reload()));
    },
    status: models.status,
  };
}

const hasReasons = ({ aspects }: Score) => aspects !== undefined;

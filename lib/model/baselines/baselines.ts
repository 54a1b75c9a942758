import type { Example } from '../../data/example';
import { targetOf } from '../../data/ratings';
import { Lexicon } from '../../text/lexicon';
import { tokenize } from '../../text/tokenize';
import { averageWords, countWords, type MlpSettings, type SparseRow, trainMlp } from './mlp';
import { fitNgram, NGRAM_DEFAULTS, scoreNgram } from './ngram';
import { NgramIndex } from './ngram-index';

/** Scores texts in [0, 1]. */
export type ScoreTexts = (texts: readonly string[]) => Promise<ArrayLike<number>>;

/** Learns from labelled reviews. */
export type Baseline = (training: readonly Example[], seed: number) => ScoreTexts;

const MAX_WORDS = 20_000;

const mlp =
  (read: (sequence: Int32Array) => SparseRow, settings: Omit<MlpSettings, 'words' | 'seed'>): Baseline =>
  (training, seed) => {
    const tokens = training.map(({ text }) => tokenize(text));
    const lexicon = Lexicon.build(tokens, { maxWords: MAX_WORDS });
    const rows = tokens.map((each) => read(lexicon.encode(each)));
    const score = trainMlp(rows, training.map(targetOf), { ...settings, words: lexicon.size, seed });
    return async (texts) => texts.map((text) => score(read(lexicon.encode(tokenize(text)))));
  };

const ngram: Baseline = (training) => {
  const tokens = training.map(({ text }) => tokenize(text));
  const index = NgramIndex.build(() => tokens, { order: 3, minDocuments: 3 });
  const rows = index.encodeAll(tokens);
  const model = fitNgram(rows, [...tokens.keys()], training.map(targetOf), index.size, NGRAM_DEFAULTS);
  return async (texts) => texts.map((text) => scoreNgram(model, index.encode(tokenize(text))));
};

/** What the notebook compares its GRU with, and the strongest of the simple models, by the names in our tables. */
export const BASELINES: Record<string, Baseline> = {
  'bag of words, 500 sigmoid units': mlp(countWords, {
    ...{ embeddingUnits: 0, hiddenUnits: 500, epochs: 2, batch: 64, learningRate: 0.0005 },
  }),
  'mean embedding (300), 500 sigmoid units': mlp(averageWords, {
    ...{ embeddingUnits: 300, hiddenUnits: 500, epochs: 3, batch: 64, learningRate: 0.002 },
  }),
  'n-gram naive Bayes logistic regression': ngram,
};

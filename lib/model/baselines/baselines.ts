import type { Example } from '../../data/example';
import { targetOf } from '../../data/ratings';
import { Lexicon } from '../../text/lexicon';
import { tokenize } from '../../text/tokenize';
import { type MlpSettings, trainMlp } from './mlp';
import { fitNgram, NGRAM_DEFAULTS, scoreNgram } from './ngram';
import { NgramIndex } from './ngram-index';
import { averageWords, countWords, type SparseRow } from './sparse-row';

/** Scores texts in [0, 1]. */
export type ScoreTexts = (texts: readonly string[]) => Promise<ArrayLike<number>>;

/** Trains on labelled reviews. */
export type Baseline = (training: readonly Example[], seed: number) => ScoreTexts;

const MAX_WORDS = 20_000;

const BAG_OF_WORDS = { embeddingUnits: 0, hiddenUnits: 500, epochs: 2, batch: 64, learningRate: 0.0005 };
const MEAN_EMBEDDING = { embeddingUnits: 300, hiddenUnits: 500, epochs: 3, batch: 64, learningRate: 0.002 };

const mlp =
  (toRow: (sequence: Int32Array) => SparseRow, settings: Omit<MlpSettings, 'words' | 'seed'>): Baseline =>
  (training, seed) => {
    const tokens = training.map(({ text }) => tokenize(text));
    const lexicon = Lexicon.build(tokens, { maxWords: MAX_WORDS });
    const rows = tokens.map((each) => toRow(lexicon.encode(each)));
    const score = trainMlp(rows, training.map(targetOf), { ...settings, words: lexicon.size, seed });
    return async (texts) => texts.map((text) => score(toRow(lexicon.encode(tokenize(text)))));
  };

const ngram: Baseline = (training) => {
  const tokens = training.map(({ text }) => tokenize(text));
  const index = NgramIndex.build(() => tokens, { order: 3, minDocuments: 3 });
  const rows = index.encodeAll(tokens);
  const model = fitNgram(rows, [...tokens.keys()], training.map(targetOf), index.size, NGRAM_DEFAULTS);
  return async (texts) => texts.map((text) => scoreNgram(model, index.encode(tokenize(text))));
};

/** The networks that the notebook compares its GRU with, and the best simple model, by their names in tables. */
export const BASELINES: Record<string, Baseline> = {
  'bag of words, 500 sigmoid units': mlp(countWords, BAG_OF_WORDS),
  'mean embedding (300), 500 sigmoid units': mlp(averageWords, MEAN_EMBEDDING),
  'n-gram naive Bayes logistic regression': ngram,
};

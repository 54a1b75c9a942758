import type { Example } from '../data/example';
import { createRandom } from '../data/random';
import { labelOf } from '../data/ratings';
import { lengthClass } from '../model/by-length';
import { accuracy, r2 } from '../model/metrics';
import { tokenize } from '../text/tokenize';
import { drawExcerpt } from './excerpt';
import { assignFolds } from './folds';
import type { RecipeSettings } from './settings';

/** All training texts: whole reviews, the labelled ones first, then excerpts from each of them. */
export interface Texts {
  tokens: string[][];
  /** How many of the texts are whole reviews. */
  reviews: number;
  /** NaN where unknown; of an excerpt, that of its review. */
  labels: Float32Array;
  /** From 0, as `assignFolds` deals the labelled ones; of an excerpt, that of its review. */
  foldOf: Int32Array;
  /** How many words each text has. */
  words: number[];
}

/** Tokenises the reviews and draws their excerpts. */
export function gatherTexts(
  labelled: readonly Example[],
  unlabelled: readonly Example[],
  { folds, excerpts, seed }: Pick<RecipeSettings, 'folds' | 'excerpts' | 'seed'>,
): Texts {
  const reviews = [...labelled, ...unlabelled].map(({ text }) => tokenize(text));
  const random = createRandom(seed);
  const unknown = unlabelled.map(() => Number.NaN);
  const labels = [...labelled.map((example) => labelOf(example) ?? Number.NaN), ...unknown];
  const foldOf = [...assignFolds(labelled, folds, seed), ...unlabelled.map((_, i) => i % folds)];
  const draw = () => reviews.map((each) => drawExcerpt(each, random));
  const tokens = [reviews, ...Array.from({ length: excerpts }, draw)].flat();
  const ofEach = (values: number[]) => Array.from({ length: 1 + excerpts }, () => values).flat();
  return {
    tokens,
    reviews: reviews.length,
    labels: Float32Array.from(ofEach(labels)),
    foldOf: Int32Array.from(ofEach(foldOf)),
    words: tokens.map(({ length }) => length),
  };
}

/** How good scores are on the labelled texts: of whole reviews accuracy and R², of excerpts accuracy by length. */
export function describeScores(scores: Float32Array, { labels, reviews, words }: Texts): string {
  const known = [...labels.keys()].filter((i) => !Number.isNaN(labels[i]!));
  const pick = (rows: number[]) => [rows.map((i) => scores[i]!), rows.map((i) => labels[i]!)] as const;
  const ofReviews = pick(known.filter((i) => i < reviews));
  const byLength = [0, 1, 2].map((length) => {
    const rows = known.filter((i) => i >= reviews && lengthClass(words[i]!) === length);
    return accuracy(...pick(rows))?.toFixed(4) ?? '-';
  });
  const figures = [accuracy(...ofReviews), r2(...ofReviews)].map((value) => value?.toFixed(4) ?? '-');
  return `accuracy ${figures[0]}, R² ${figures[1]}; excerpts of 1 to 10, 11 to 40, more words: ${byLength.join(', ')}`;
}

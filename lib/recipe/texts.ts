import type { Example } from '../data/example';
import { createRandom } from '../data/random';
import { labelOf } from '../data/ratings';
import { lengthClass } from '../model/by-length';
import { accuracy, r2 } from '../model/metrics';
import { tokenize } from '../text/tokenize';
import { drawExcerpt } from './excerpt';
import { assignFolds } from './folds';

/** Everything that is taught: whole reviews, labelled ones first, then excerpts from each of them. */
export interface Texts {
  tokens: string[][];
  /** How many of them are whole reviews. */
  whole: number;
  /** NaN where unknown; of an excerpt, that of its review. */
  labels: Float32Array;
  /** As `assignFolds` deals the labelled ones; an excerpt is in the fold of its review. */
  foldOf: Int32Array;
  /** Words of each text. */
  words: number[];
}

/** Reads reviews and draws their excerpts. */
export function gatherTexts(
  labelled: readonly Example[],
  unlabelled: readonly Example[],
  folds: number,
  excerpts: number,
  seed: number,
): Texts {
  const reviews = [...labelled, ...unlabelled].map(({ text }) => tokenize(text));
  const random = createRandom(seed);
  const rest = unlabelled.map(() => Number.NaN);
  const labels = [...labelled.map((example) => labelOf(example) ?? Number.NaN), ...rest];
  const foldOf = [...assignFolds(labelled, folds, seed), ...unlabelled.map((_, i) => i % folds)];
  const draw = () => reviews.map((each) => drawExcerpt(each, random));
  const tokens = [reviews, ...Array.from({ length: excerpts }, draw)].flat();
  const ofEach = (values: number[]) => Array.from({ length: 1 + excerpts }, () => values).flat();
  return {
    tokens,
    whole: reviews.length,
    labels: Float32Array.from(ofEach(labels)),
    foldOf: Int32Array.from(ofEach(foldOf)),
    words: tokens.map(({ length }) => length),
  };
}

/** How good scores are on the labelled texts: of whole reviews accuracy and R², of excerpts accuracy by length. */
export function describeScores(scores: Float32Array, { labels, whole, words }: Texts): string {
  const known = [...labels.keys()].filter((i) => !Number.isNaN(labels[i]!));
  const pick = (rows: number[]) => [rows.map((i) => scores[i]!), rows.map((i) => labels[i]!)] as const;
  const reviews = pick(known.filter((i) => i < whole));
  const byLength = [0, 1, 2].map((length) => {
    const rows = known.filter((i) => i >= whole && lengthClass(words[i]!) === length);
    return accuracy(...pick(rows))?.toFixed(4) ?? '-';
  });
  const figures = [accuracy(...reviews), r2(...reviews)].map((value) => value?.toFixed(4) ?? '-');
  return `accuracy ${figures[0]}, R² ${figures[1]}; excerpts of 1 to 10, 11 to 40, more words: ${byLength.join(', ')}`;
}

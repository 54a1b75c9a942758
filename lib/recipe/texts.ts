import { createRandom, type Random } from '../data/random';
import { ratingFromTarget } from '../data/ratings';
import { lengthClass } from '../model/by-length';
import { accuracy, r2 } from '../model/metrics';
import { tokenizerOf } from '../text/tokenizer';
import { drawExcerpt } from './excerpt';
import { assignFolds } from './folds';
import { withinLimits } from './select';
import type { RecipeSettings } from './settings';
import { sideBalance } from './side-balance';
import type { SourceData } from './sources';
import { sideOfTarget, targetIn, targetOfRating } from './target';
import type { TargetedText } from './templates/pattern-group';
import { createTokenReader } from './token-reader';

/** All training texts: whole ones (reviews, their titles, texts made from templates), then excerpts of the longer ones. */
export interface Texts {
  tokens: string[][];
  /** How many of the texts are whole. */
  whole: number;
  /** In [0, 1], NaN where unknown; of an excerpt, that of its review. */
  targets: Float32Array;
  /** How far a student believes the target, from 0 to 1. */
  trust: Float32Array;
  /** How often each is trained on in an epoch. */
  copies: Float32Array;
  /** From 0, as `assignFolds` deals them; of an excerpt, that of its review. */
  foldOf: Int32Array;
  /** How many words each text has. */
  words: number[];
}

/** A text before it is tokenised. */
interface Row {
  text: string;
  movie?: string | undefined;
  target: number;
  trust: number;
  copies: number;
}

/** Titles and shorter texts have no excerpts. */
const SHORTEST_WITH_EXCERPTS = 40;

/** Gathers the texts that the sources' limits leave and those made from templates, tokenises them, and draws excerpts. */
export function gatherTexts(
  sources: readonly SourceData[],
  {
    folds,
    excerpts,
    titles,
    seed,
    language,
  }: Pick<RecipeSettings, 'folds' | 'excerpts' | 'titles' | 'seed' | 'language'>,
  fromTemplates: readonly TargetedText[] = [],
): Texts {
  const random = createRandom(seed);
  const made = fromTemplates.map(({ text, target }) => {
    return { text, target: targetOfRating(ratingFromTarget(target)), trust: 1, copies: 1 };
  });
  const rows: Row[] = [...sources.flatMap((source) => rowsOf(source, titles, random)), ...made];
  const foldOf = assignFolds(rows, folds, seed);
  const readTokens = createTokenReader(tokenizerOf(language));
  const tokens = rows.map(({ text }) => readTokens(text));
  const parents = [...rows.keys()];
  const fromSources = rows.length - made.length;
  for (let round = 0; round < excerpts; round++) {
    for (let row = 0; row < fromSources; row++) {
      if (tokens[row]!.length < SHORTEST_WITH_EXCERPTS) continue;
      tokens.push(drawExcerpt(tokens[row]!, random));
      parents.push(row);
    }
  }
  const isWhole = (text: number) => text < rows.length;
  return {
    tokens,
    whole: rows.length,
    targets: Float32Array.from(parents, (row) => rows[row]!.target),
    trust: Float32Array.from(parents, (row, text) => (isWhole(text) ? rows[row]!.trust : 0)),
    copies: Float32Array.from(parents, (row, text) => (isWhole(text) ? rows[row]!.copies : 1)),
    foldOf: Int32Array.from(parents, (row) => foldOf[row]!),
    words: tokens.map(({ length }) => length),
  };
}

/** The examples of a source, each after some of their titles: very short texts with a rating. */
function rowsOf(source: SourceData, titles: number, random: Random): Row[] {
  const { trust } = source;
  const examples = withinLimits(source.examples, source, random);
  const balance = sideBalance(examples.map((example) => targetIn(source, example)));
  return examples.flatMap((example): Row[] => {
    const { text, movie, title } = example;
    const target = targetIn(source, example);
    const row = { text, movie, target, trust, copies: source.copies * balance(target) };
    const withTitle = title !== undefined && random.next() < titles;
    return withTitle ? [row, { ...row, text: title }] : [row];
  });
}

/** How good scores are: of whole texts accuracy on the clear ones and R², of excerpts accuracy by length. */
export function describeScores(scores: Float32Array, { targets, whole, words }: Texts): string {
  const known = [...targets.keys()].filter((i) => !Number.isNaN(targets[i]!));
  const accuracyOf = (rows: number[]) => {
    const clear = rows.filter((i) => sideOfTarget(targets[i]!) !== undefined);
    return accuracy(
      clear.map((i) => scores[i]!),
      clear.map((i) => Math.round(targets[i]!)),
    );
  };
  const ofWhole = known.filter((i) => i < whole);
  const fit = r2(
    ofWhole.map((i) => scores[i]!),
    ofWhole.map((i) => targets[i]!),
  );
  const byLength = [0, 1, 2].map((length) =>
    accuracyOf(known.filter((i) => i >= whole && lengthClass(words[i]!) === length)),
  );
  const [overall, r2OfWhole, ...excerpts] = [accuracyOf(ofWhole), fit, ...byLength].map((x) => x?.toFixed(4) ?? '-');
  return `accuracy ${overall}, R² ${r2OfWhole}; excerpts of 1 to 10, 11 to 40, more words: ${excerpts.join(', ')}`;
}

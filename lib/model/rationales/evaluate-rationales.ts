import type { Phrase, ReadWord } from '../../common/explanation';
import { createRandom } from '../../data/random';
import type { Network } from '../../gru/network';
import type { Lexicon } from '../../text/lexicon';
import { phraseWordsOf } from '../explain/phrase-words';
import { isPositive } from '../metrics';
import type { ExplainedScore, Predictor } from '../predict';
import { averagePrecision } from './average-precision';
import { meanFall, partsOf } from './faithfulness';
import { topPrecision } from './top-precision';

/** A review with the spans that people marked as the reasons for its label, in UTF-16 units. */
export interface Rationale {
  text: string;
  spans: readonly [from: number, to: number][];
}

/** Means over the reviews. The measures against marked words leave out reviews without a marked word among those read. */
export interface RationaleFigures {
  n: number;
  /** Share of the words read that people marked: what F1 and top-5 precision are by chance. */
  marked: number;
  /** Area under the precision-recall curve over the words of a review, as average precision. */
  auprc: number;
  /** The same of a random order. */
  chance: number;
  /** Over as many words as people marked. */
  f1: number;
  /** Share of the five most relevant words that people marked. */
  top5: number;
  comprehensiveness: number;
  sufficiency: number;
  phrases: {
    /** Phrases of the predicted side a review. */
    shown: number;
    /** Words a phrase. */
    words: number;
    /** Mean over the phrases of the predicted side: the share of their words that people marked. */
    precision: number;
    /** Share of them with at least one marked word. */
    touching: number;
    /** Share of the words of all shown phrases that are function words. */
    functionWords: number;
    /** Share of the shown phrases that are function words alone. */
    functionWordsAlone: number;
  };
}

export interface RationaleModel {
  predictor: Pick<Predictor, 'explain'>;
  network: Pick<Network, 'score'>;
  lexicon: Lexicon;
  /** ISO 639-1. */
  language: string;
}

/** Reviews that are explained together. */
const BATCH = 50;

/** Measures explanations against what people marked, and against what the network does without the words they name. */
export async function evaluateRationales(
  model: RationaleModel,
  rationales: readonly Rationale[],
): Promise<RationaleFigures> {
  const figures: ReviewFigures[] = [];
  for (let from = 0; from < rationales.length; from += BATCH) {
    const batch = rationales.slice(from, from + BATCH);
    const explained = await model.predictor.explain(batch.map(({ text }) => text));
    for (const [i, each] of explained.entries())
      figures.push({ ...againstSpans(each, batch[i]!, model.language), ...(await faithfulness(each, model)) });
  }
  const phrases = figures.flatMap((review) => review.phrases);
  const agreeing = phrases.filter(({ agrees }) => agrees);
  const comparable = figures.flatMap((review) =>
    review.marked === null ? [] : review.phrases.filter(({ agrees }) => agrees),
  );
  return {
    n: figures.length,
    marked: mean(figures.map(({ marked }) => marked)),
    auprc: mean(figures.map(({ auprc }) => auprc)),
    chance: mean(figures.map(({ chance }) => chance)),
    f1: mean(figures.map(({ f1 }) => f1)),
    top5: mean(figures.map(({ top5 }) => top5)),
    comprehensiveness: mean(figures.map(({ comprehensiveness }) => comprehensiveness)),
    sufficiency: mean(figures.map(({ sufficiency }) => sufficiency)),
    phrases: {
      shown: agreeing.length / figures.length,
      words: mean(agreeing.map(({ words }) => words)),
      precision: mean(comparable.map(({ marked, words }) => marked / words)),
      touching: mean(comparable.map(({ marked }) => (marked > 0 ? 1 : 0))),
      functionWords: sum(phrases.map((each) => each.functionWords)) / sum(phrases.map(({ words }) => words)),
      functionWordsAlone: mean(phrases.map((each) => (each.functionWords === each.words ? 1 : 0))),
    },
  };
}

interface PhraseFigures {
  /** Whether it is of the predicted side. */
  agrees: boolean;
  words: number;
  /** Words that people marked. */
  marked: number;
  functionWords: number;
}

interface ReviewFigures {
  marked: number | null;
  auprc: number | null;
  chance: number | null;
  f1: number | null;
  top5: number | null;
  phrases: PhraseFigures[];
  comprehensiveness: number;
  sufficiency: number;
}

type AgainstSpans = Omit<ReviewFigures, 'comprehensiveness' | 'sufficiency'>;

function againstSpans({ score, words, phrases }: ExplainedScore, { spans }: Rationale, language: string): AgainstSpans {
  const isMarked = ({ at: [from, to] }: ReadWord) => spans.some(([first, end]) => from < end && to > first);
  const marked = words.map(isMarked);
  const count = marked.filter(Boolean).length;
  const towards = towardsSide(words, score);
  const random = createRandom(words.length);
  const { functionWords } = phraseWordsOf(language);
  const inPhrase = ({ at: [from, to] }: Phrase) => words.filter(({ at }) => at[0] < to && at[1] > from);
  return {
    marked: count === 0 ? null : count / words.length,
    auprc: averagePrecision(towards, marked),
    chance: averagePrecision(
      words.map(() => random.next()),
      marked,
    ),
    f1: topPrecision(towards, marked, count),
    top5: topPrecision(towards, marked, 5),
    phrases: phrases.map((phrase) => {
      const own = inPhrase(phrase);
      return {
        agrees: isPositive(score) === phrase.relevance > 0,
        words: own.length,
        marked: own.filter(isMarked).length,
        functionWords: own.filter(({ word }) => functionWords.has(word)).length,
      };
    }),
  };
}

function towardsSide(words: readonly ReadWord[], score: number): number[] {
  return words.map(({ relevance }) => (isPositive(score) ? relevance : -relevance));
}

async function faithfulness({ score, words }: ExplainedScore, { network, lexicon }: RationaleModel) {
  const sequence = lexicon.encode(words.map(({ word }) => word));
  const { removed, kept } = partsOf(sequence, towardsSide(words, score));
  const scores = await network.score([sequence, ...removed, ...kept]);
  const [whole, ...parts] = Array.from(scores, (each) => (isPositive(score) ? each : 1 - each));
  return {
    comprehensiveness: meanFall(whole!, parts.slice(0, removed.length)),
    sufficiency: meanFall(whole!, parts.slice(removed.length)),
  };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

function mean(values: readonly (number | null)[]): number {
  const defined = values.filter((value) => value !== null);
  return sum(defined) / defined.length;
}

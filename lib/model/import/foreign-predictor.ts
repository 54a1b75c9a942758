import { findAspects } from '../../aspects/find-aspects';
import type { Phrase, ReadWord } from '../../common/explanation';
import type { Score } from '../../common/review';
import { locateTokens } from '../../text/locate-tokens';
import { tokenize } from '../../text/tokenize';
import { tokenizerOf } from '../../text/tokenizer';
import { calibrated, probabilityOf } from '../calibrated';
import type { Calibration } from '../calibration';
import { clausePieces } from '../explain/clause-pieces';
import { phraseWordsOf } from '../explain/phrase-words';
import { sentenceNumbers } from '../explain/sentence-numbers';
import type { ExplainedScore } from '../predict';
import { DEFAULT_TONE, toneOf } from '../tone';
import type { ForeignModel } from './foreign-model';
import { scoreOf } from './output';
import { readWords, sequenceLength, sequenceOf } from './read-words';

/** A score with the numbers that the model gave. */
export interface ForeignScore extends Score {
  output: number[];
}

/** @param sequences all of the same length @returns [sequences, outputs] */
export type RunSequences = (sequences: readonly number[][]) => Promise<Float32Array>;

/** Clauses of a text whose effect is measured: each costs a run of the model. */
const MOST_CLAUSES = 64;
/** Phrases of the score's side, and of the other one. */
const MOST_AGREEING = 5;
const MOST_OTHERS = 1;
/** Of padded texts that are in memory at once. */
const MOST_INDICES = 2 ** 20;
/** Keeps the logit of a score of 0 or 1 finite. */
const LEAST_SCORE = 1e-6;

/** A clause of a text and what it adds to the logit. */
interface Clause {
  at: [from: number, to: number];
  effect: number;
}

/** Scores texts with a model made elsewhere. */
export interface ForeignPredictor {
  predict(texts: readonly string[]): Promise<ForeignScore[]>;
  /** The same with words, phrases and aspects, by the effect of leaving each clause out. */
  explain(texts: readonly string[]): Promise<(ForeignScore & ExplainedScore)[]>;
  /** The score before the first word, and after each clause: a value for each word, and one in front. */
  runningScores(text: string): Promise<number[]>;
}

/** @param language ISO 639-1, of the words that divide clauses */
export function createForeignPredictor(
  model: ForeignModel,
  calibration: Calibration,
  run: RunSequences,
  language: string,
): ForeignPredictor {
  const { graph, index, rule, output } = model;
  const { tone: thresholds = DEFAULT_TONE } = calibration;

  const read = (text: string): number[] => readWords(text, index, graph.words).map((word) => word.index);

  /** The outputs of each text; sequences of one length run together, as many as may be padded at once. */
  async function outputsOf(wordLists: readonly (readonly number[])[]): Promise<number[][]> {
    const outputs: number[][] = [];
    const lengths = wordLists.map((words) => sequenceLength(words, index, rule));
    for (const length of new Set(lengths)) {
      const all = [...lengths.keys()].filter((place) => lengths[place] === length);
      const step = Math.max(1, Math.floor(MOST_INDICES / length));
      for (let from = 0; from < all.length; from += step) {
        const places = all.slice(from, from + step);
        const values = await run(places.map((place) => sequenceOf(wordLists[place]!, index, rule)));
        places.forEach((place, row) => {
          outputs[place] = Array.from(values.subarray(row * graph.outputs, (row + 1) * graph.outputs));
        });
      }
    }
    return outputs;
  }

  function toScore(words: readonly number[], outputs: number[]): ForeignScore {
    const score = scoreOf(outputs, output);
    const isEmpty = words.length === 0;
    const figures = calibrated(isEmpty && !Number.isFinite(score) ? 0.5 : score, words.length, calibration);
    if (isEmpty) return { ...figures, tone: 'none', declined: 'empty', output: outputs };
    return { ...figures, tone: toneOf(probabilityOf(figures), 0, thresholds), output: outputs };
  }

  async function predict(texts: readonly string[]): Promise<ForeignScore[]> {
    const words = texts.map(read);
    const outputs = await outputsOf(words);
    return words.map((each, i) => toScore(each, outputs[i]!));
  }

  const logitsOf = async (texts: readonly string[]) => {
    const outputs = await outputsOf(texts.map(read));
    return outputs.map((values) => logit(scoreOf(values, output)));
  };

  async function explainOne(text: string): Promise<ForeignScore & ExplainedScore> {
    const [score] = await predict([text]);
    const tokens = wordsOf(text, language);
    const pieces = piecesOf(text, tokens, language);
    const without = await logitsOf([text, ...pieces.map(([from, to]) => `${text.slice(0, from)} ${text.slice(to)}`)]);
    const clauses = pieces.map((at, i): Clause => ({ at, effect: without[0]! - without[i + 1]! }));
    const words = withRelevance(tokens, clauses);
    const aspects = score!.declined ? [] : findAspects({ text, words, language, tone: score!.tone });
    return { ...score!, words, phrases: phrasesOf(text, clauses, score!.positive), aspects };
  }

  return {
    predict,
    async explain(texts) {
      const explained: (ForeignScore & ExplainedScore)[] = [];
      for (const text of texts) explained.push(await explainOne(text));
      return explained;
    },
    async runningScores(text) {
      const tokens = wordsOf(text, language);
      const ends = piecesOf(text, tokens, language).map(([, to]) => to);
      const logits = await logitsOf(['', ...ends.map((end) => text.slice(0, end))]);
      const after = tokens.map(({ at }) => logits[ends.findIndex((end) => at[0] < end) + 1] ?? logits.at(-1)!);
      return [logits[0]!, ...after].map((value) => 1 / (1 + Math.exp(-value)));
    },
  };
}

function logit(score: number): number {
  const bounded = Math.min(1 - LEAST_SCORE, Math.max(LEAST_SCORE, Number.isFinite(score) ? score : 0.5));
  return Math.log(bounded / (1 - bounded));
}

function wordsOf(text: string, language: string): ReadWord[] {
  const tokenizer = tokenizerOf(language);
  const tokens = tokenize(text, tokenizer);
  const places = locateTokens(text, tokens, tokenizer);
  return tokens.map((word, i) => ({ word, at: places[i]!, relevance: 0 }));
}

/** Where the clauses of a text stand. */
function piecesOf(text: string, words: readonly ReadWord[], language: string): [from: number, to: number][] {
  const sentences = sentenceNumbers(
    text,
    words.map(({ at }) => at),
  );
  const pieces = clausePieces(words, sentences, phraseWordsOf(language));
  return pieces.slice(0, MOST_CLAUSES).map(({ from, to }) => [words[from]!.at[0], words[to - 1]!.at[1]]);
}

/** Each word has an equal part of the effect of its clause. */
function withRelevance(words: readonly ReadWord[], clauses: readonly Clause[]): ReadWord[] {
  const isIn = ({ at: [from, to] }: ReadWord, clause: Clause) => from >= clause.at[0] && to <= clause.at[1];
  return words.map((word) => {
    const clause = clauses.find((each) => isIn(word, each));
    if (!clause) return word;
    return { ...word, relevance: clause.effect / words.filter((each) => isIn(each, clause)).length };
  });
}

/** The clauses with the largest effects, strongest first. */
function phrasesOf(text: string, clauses: readonly Clause[], positive: boolean): Phrase[] {
  const strongest = [...clauses]
    .filter(({ effect }) => effect !== 0)
    .sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect));
  const agreeing = strongest.filter(({ effect }) => effect > 0 === positive).slice(0, MOST_AGREEING);
  const others = strongest.filter(({ effect }) => effect > 0 !== positive).slice(0, MOST_OTHERS);
  return [...agreeing, ...others]
    .sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect))
    .map(({ at, effect }) => ({ text: text.slice(...at).replace(/\s+/g, ' '), at, relevance: effect }));
}

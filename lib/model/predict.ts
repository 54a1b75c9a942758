import { findAspects } from '../aspects/find-aspects';
import type { AspectMention } from '../common/aspect';
import type { Phrase, ReadWord } from '../common/explanation';
import type { Score } from '../common/review';
import type { BackendName, Network } from '../gru/network';
import { sigmoid } from '../gru/reference/gru';
import { withNgrams } from '../language/n-grams';
import { locateTokens } from '../text/locate-tokens';
import type { StoredBundle } from './bundle/bundle';
import type { ModelCard } from './bundle/model-card';
import { calibrated, probabilityOf } from './calibrated';
import { clausePieces } from './explain/clause-pieces';
import { phraseWordsOf } from './explain/phrase-words';
import { shownPhrases } from './explain/phrases';
import { sentenceNumbers } from './explain/sentence-numbers';
import { smoothRelevance } from './explain/smooth-relevance';
import { type Reading, readText } from './read-text';
import { scoreOfReading } from './score-of-reading';
import { DEFAULT_TONE, needsStrength } from './tone';

/** A score with the reasons for it. */
export interface ExplainedScore extends Score {
  /** Every word that the network reads, in reading order. */
  words: ReadWord[];
  phrases: Phrase[];
  aspects: AspectMention[];
}

/** Scores texts with one model. */
export interface Predictor {
  /** Changes with anything that can change a score. */
  readonly modelId: string;
  readonly card: ModelCard;
  /** Changes when a network loses its GPU and continues on the CPU. */
  readonly backend: BackendName;
  /** One score per text, in order. A declined text is scored as well, as a whole. */
  predict(texts: readonly string[]): Promise<Score[]>;
  /** The same scores with the words and phrases behind them, and the aspects of the texts. */
  explain(texts: readonly string[]): Promise<ExplainedScore[]>;
  /** The raw output of the network before the first word that it reads, and after each: [words + 1]. */
  runningScores(text: string): Promise<number[]>;
  /** Frees the network's memory. */
  dispose(): void;
}

/** Takes over the network: `dispose` disposes of it. */
export function createPredictor({ card, lexicon, weights }: StoredBundle, network: Network): Predictor {
  const { calibration, hyperparameters } = card;
  const { tone: thresholds = DEFAULT_TONE } = calibration;
  const denseBias = weights.denseBias[0]!;
  const readAll = (texts: readonly string[]) =>
    withNgrams(() => texts.map((text) => readText(text, lexicon, hyperparameters.maxLength)));

  function explained(score: Score, reading: Reading, relevance: Float32Array): ExplainedScore {
    const { text, tokens, kept } = reading;
    const places = locateTokens(text, tokens, lexicon.tokenizer);
    const at = Array.from(kept, (place) => places[place]!);
    const wordsWith = (values: ArrayLike<number>) =>
      Array.from(kept, (place, t) => ({ word: tokens[place]!, at: at[t]!, relevance: values[t]! }));
    const { language } = lexicon;
    const unsmoothed = wordsWith(relevance);
    const sentences = sentenceNumbers(text, at);
    const pieces = clausePieces(unsmoothed, sentences, phraseWordsOf(language));
    const words = wordsWith(smoothRelevance(relevance, { sentences, pieces }));
    return {
      ...score,
      words,
      phrases: shownPhrases({ text, words, language }, score),
      // Smooth relevance reaches from one clause into the next, and two aspects may stand beside each other.
      aspects: score.declined ? [] : findAspects({ text, words: unsmoothed, language }),
    };
  }

  /** The running logits of the texts whose tone depends on them, by their places. */
  async function logitsForTone(readings: readonly Reading[], scores: Float32Array) {
    const places = [...readings.keys()].filter((place) => {
      const figures = calibrated(scores[place]!, readings[place]!.tokens.length, calibration);
      return needsStrength(probabilityOf(figures), thresholds);
    });
    if (places.length === 0) return new Map<number, Float32Array>();
    const logits = await network.runningLogits(places.map((place) => readings[place]!.sequence));
    return new Map(places.map((place, i) => [place, logits[i]!]));
  }

  async function score(readings: readonly Reading[]): Promise<Score[]> {
    const scores = await network.score(readings.map(({ sequence }) => sequence));
    const logits = await logitsForTone(readings, scores);
    return readings.map((reading, i) => {
      const output = { score: scores[i]!, logits: logits.get(i) ?? [], bias: denseBias };
      return scoreOfReading(output, reading, calibration);
    });
  }

  return {
    modelId: card.id,
    card,
    get backend() {
      return network.backend;
    },
    predict: async (texts) => score(await readAll(texts)),
    async explain(texts) {
      const readings = await readAll(texts);
      const outputs = await network.explain(readings.map(({ sequence }) => sequence));
      return readings.map((reading, i) => {
        const { score, logits, relevance } = outputs[i]!;
        return explained(scoreOfReading({ score, logits, bias: denseBias }, reading, calibration), reading, relevance);
      });
    },
    async runningScores(text) {
      const [reading] = await readAll([text]);
      const [logits] = await network.runningLogits([reading!.sequence]);
      return [denseBias, ...logits!].map(sigmoid);
    },
    dispose: () => network.dispose(),
  };
}

import { findAspects } from '../aspects/find-aspects';
import type { AspectMention } from '../common/aspect';
import type { Phrase, ReadWord } from '../common/explanation';
import type { Score } from '../common/review';
import type { BackendName, Network, ScoredSequence } from '../gru/network';
import { sigmoid } from '../gru/reference/gru';
import { withNgrams } from '../language/n-grams';
import { locateTokens } from '../text/locate-tokens';
import type { StoredBundle } from './bundle/bundle';
import type { ModelCard } from './bundle/model-card';
import { clausePieces } from './explain/clause-pieces';
import { phraseWordsOf } from './explain/phrase-words';
import { shownPhrases } from './explain/phrases';
import { sentenceNumbers } from './explain/sentence-numbers';
import { smoothRelevance } from './explain/smooth-relevance';
import { type Reading, readText } from './read-text';
import { scoreOfReading } from './score-of-reading';

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
  const denseBias = weights.denseBias[0]!;
  const scoreOf = ({ score, logits }: ScoredSequence, reading: Reading) =>
    scoreOfReading({ score, logits, bias: denseBias }, reading, calibration);
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
      aspects: score.declined ? [] : findAspects({ text, words: unsmoothed, language, tone: score.tone }),
    };
  }

  return {
    modelId: card.id,
    card,
    get backend() {
      return network.backend;
    },
    async predict(texts) {
      const readings = await readAll(texts);
      const outputs = await network.scoreWithLogits(readings.map(({ sequence }) => sequence));
      return readings.map((reading, i) => scoreOf(outputs[i]!, reading));
    },
    async explain(texts) {
      const readings = await readAll(texts);
      const outputs = await network.explain(readings.map(({ sequence }) => sequence));
      return readings.map((reading, i) => {
        const output = outputs[i]!;
        return explained(scoreOf(output, reading), reading, output.relevance);
      });
    },
    async runningScores(text) {
      const [reading] = await readAll([text]);
      const [output] = await network.scoreWithLogits([reading!.sequence]);
      return [denseBias, ...output!.logits].map(sigmoid);
    },
    dispose: () => network.dispose(),
  };
}

import type { Score } from '../common/review';
import type { BackendName, Network } from '../gru/network';
import { sigmoid } from '../gru/reference/gru';
import { type EncodedText, encodeText } from '../text/encode-text';
import { locateTokens } from '../text/locate-tokens';
import type { Bundle } from './bundle/bundle';
import type { ModelCard } from './bundle/model-card';
import { applyCalibration, type Calibration } from './calibration';
import { MODEL_LANGUAGE, type ReadablePart, readablePart } from './decline';
import { contributions } from './inspect';
import { isPositive } from './metrics';
import { DEFAULT_TONE, needsStrength, opinionStrength, toneOf } from './tone';

/** Scores texts with one model. */
export interface Predictor {
  /** Changes with anything that can change a score. */
  readonly modelId: string;
  readonly card: ModelCard;
  /** Changes when a network loses its GPU and continues on the CPU. */
  readonly backend: BackendName;
  /** The logit before the first word: `denseBias` plus all contributions of a text is its final logit. */
  readonly denseBias: number;
  /**
   * One score per text, in order. A declined text is scored as well, as a whole.
   * @param options.explain adds the contribution and place of each word that the network reads
   */
  predict(texts: readonly string[], options?: { explain?: boolean }): Promise<Score[]>;
  /** Frees the network's memory. */
  dispose(): void;
}

/** The figures that follow from the network's output and the length of the text. */
export type CalibratedScore = Pick<Score, 'score' | 'rating' | 'positive' | 'confidence'>;

/**
 * A raw score with its rating and confidence.
 * @param words number of tokens of the text
 */
export function calibrated(score: number, words: number, calibration: Calibration): CalibratedScore {
  const positive = isPositive(score);
  const { rating, probability } = applyCalibration(score, words, calibration);
  return { score, rating, positive, confidence: positive ? probability : 1 - probability };
}

/** The calibrated probability of positive, never on the other side of one half than `positive`. */
const probabilityOf = ({ positive, confidence }: CalibratedScore) => (positive ? confidence : 1 - confidence);

/** Takes over the network: `dispose` disposes of it. */
export function createPredictor({ card, lexicon, weights }: Bundle, network: Network): Predictor {
  const { calibration, hyperparameters } = card;
  const { tone: thresholds = DEFAULT_TONE } = calibration;
  const denseBias = weights.denseBias[0]!;

  const reader = { language: MODEL_LANGUAGE, lexicon };

  const figuresOf = (score: number, { tokens }: EncodedText) => calibrated(score, tokens.length, calibration);

  /** @param logits absent where the tone does not depend on them */
  function toScore(figures: CalibratedScore, declined: Score['declined'], logits: ArrayLike<number> = []): Score {
    if (declined) return { ...figures, tone: 'none', declined };
    return { ...figures, tone: toneOf(probabilityOf(figures), opinionStrength(logits, denseBias), thresholds) };
  }

  function explained({ text, declined }: ReadablePart, encoded: EncodedText, logits: Float32Array): Score {
    const places = locateTokens(text, encoded.tokens, lexicon.tokenizer);
    const moved = contributions(logits, denseBias);
    const words = Array.from(encoded.kept, (place, t) => ({
      word: encoded.tokens[place]!,
      contribution: moved[t]!,
      at: places[place]!,
    }));
    const figures = figuresOf(sigmoid(logits.at(-1) ?? denseBias), encoded);
    return { ...toScore(figures, declined, logits), words };
  }

  /** The running logits of the sequences whose tone depends on them, by their places. */
  async function logitsForTone(sequences: readonly ArrayLike<number>[], figures: readonly CalibratedScore[]) {
    const isNeeded = (place: number) => needsStrength(probabilityOf(figures[place]!), thresholds);
    const places = [...sequences.keys()].filter(isNeeded);
    if (places.length === 0) return new Map<number, Float32Array>();
    const logits = await network.runningLogits(places.map((place) => sequences[place]!));
    return new Map(places.map((place, i) => [place, logits[i]!]));
  }

  return {
    modelId: card.id,
    card,
    get backend() {
      return network.backend;
    },
    denseBias,
    async predict(texts, { explain = false } = {}) {
      const parts = texts.map((text) => readablePart(text, reader));
      const encoded = parts.map(({ text }) => encodeText(text, lexicon, hyperparameters.maxLength));
      const sequences = encoded.map(({ sequence }) => sequence);
      if (explain) {
        const logits = await network.runningLogits(sequences);
        return encoded.map((each, i) => explained(parts[i]!, each, logits[i]!));
      }
      const scores = await network.score(sequences);
      const figures = encoded.map((each, i) => figuresOf(scores[i]!, each));
      const logits = await logitsForTone(sequences, figures);
      return parts.map(({ declined }, i) => toScore(figures[i]!, declined, logits.get(i)));
    },
    dispose: () => network.dispose(),
  };
}

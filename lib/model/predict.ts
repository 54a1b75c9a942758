import type { Score } from '../common/review';
import type { BackendName, Network } from '../gru/network';
import { sigmoid } from '../gru/reference/gru';
import { locateTokens } from '../text/locate-tokens';
import type { Bundle } from './bundle/bundle';
import type { ModelCard } from './bundle/model-card';
import { calibrated, probabilityOf } from './calibrated';
import { MODEL_LANGUAGE } from './decline';
import { contributions } from './inspect';
import { type Reading, readText } from './read-text';
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

/** Takes over the network: `dispose` disposes of it. */
export function createPredictor({ card, lexicon, weights }: Bundle, network: Network): Predictor {
  const { calibration, hyperparameters } = card;
  const { tone: thresholds = DEFAULT_TONE } = calibration;
  const denseBias = weights.denseBias[0]!;
  const reader = { language: MODEL_LANGUAGE, lexicon };

  /** @param logits absent where the tone does not depend on them */
  function toScore(score: number, { tokens, declined }: Reading, logits: ArrayLike<number> = []): Score {
    const figures = calibrated(score, tokens.length, calibration);
    if (declined) return { ...figures, tone: 'none', declined };
    return { ...figures, tone: toneOf(probabilityOf(figures), opinionStrength(logits, denseBias), thresholds) };
  }

  function explained(reading: Reading, logits: Float32Array): Score {
    const places = locateTokens(reading.text, reading.tokens, lexicon.tokenizer);
    const moved = contributions(logits, denseBias);
    const words = Array.from(reading.kept, (place, t) => ({
      word: reading.tokens[place]!,
      contribution: moved[t]!,
      at: places[place]!,
    }));
    return { ...toScore(sigmoid(logits.at(-1) ?? denseBias), reading, logits), words };
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

  return {
    modelId: card.id,
    card,
    get backend() {
      return network.backend;
    },
    denseBias,
    async predict(texts, { explain = false } = {}) {
      const readings = texts.map((text) => readText(text, reader, hyperparameters.maxLength));
      const sequences = readings.map(({ sequence }) => sequence);
      if (explain) {
        const logits = await network.runningLogits(sequences);
        return readings.map((reading, i) => explained(reading, logits[i]!));
      }
      const scores = await network.score(sequences);
      const logits = await logitsForTone(readings, scores);
      return readings.map((reading, i) => toScore(scores[i]!, reading, logits.get(i)));
    },
    dispose: () => network.dispose(),
  };
}

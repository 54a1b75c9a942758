import type { Score, WordContribution } from '../common/review';
import type { BackendName, Network } from '../gru/network';
import { sigmoid } from '../gru/reference/gru';
import { type EncodedText, encodeText } from '../text/encode-text';
import { locateTokens } from '../text/locate-tokens';
import type { Bundle } from './bundle/bundle';
import type { ModelCard } from './bundle/model-card';
import { calibrated } from './calibrated';
import { MODEL_LANGUAGE, type ReadablePart, readablePart } from './decline';
import { contributions } from './inspect';

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
  const denseBias = weights.denseBias[0]!;

  const reader = { language: MODEL_LANGUAGE, lexicon };

  function toScore(score: number, declined: Score['declined'], words?: WordContribution[]): Score {
    return { ...calibrated(score, calibration), ...(declined && { declined }), ...(words && { words }) };
  }

  function explained({ text, declined }: ReadablePart, encoded: EncodedText, logits: Float32Array): Score {
    const places = locateTokens(text, encoded.tokens);
    const moved = contributions(logits, denseBias);
    const words = Array.from(encoded.kept, (place, t) => ({
      word: encoded.tokens[place]!,
      contribution: moved[t]!,
      at: places[place]!,
    }));
    return toScore(sigmoid(logits.at(-1) ?? denseBias), declined, words);
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
      return parts.map(({ declined }, i) => toScore(scores[i]!, declined));
    },
    dispose: () => network.dispose(),
  };
}

import type { OpenNetwork } from '../gru/network';
import type { GruWeights } from '../gru/weights';
import { encodeText } from '../text/encode-text';
import type { Lexicon } from '../text/lexicon';

/** Texts scored between two reports of progress. */
const STEP = 500;

/** The parts of a model that give raw scores. */
export interface ScoringModel {
  lexicon: Lexicon;
  weights: GruWeights;
  maxLength: number;
}

/**
 * Raw scores of texts, in order, from a network that is opened for them alone.
 * @param onProgress called with the share that is done
 */
export async function scoreTexts(
  { lexicon, weights, maxLength }: ScoringModel,
  texts: readonly string[],
  openNetwork: OpenNetwork,
  onProgress: (share: number) => void = () => {},
): Promise<Float32Array> {
  const scores = new Float32Array(texts.length);
  const network = await openNetwork(weights);
  try {
    for (let from = 0; from < texts.length; from += STEP) {
      const chunk = texts.slice(from, from + STEP).map((text) => encodeText(text, lexicon, maxLength).sequence);
      scores.set(await network.score(chunk), from);
      onProgress(Math.min(1, (from + STEP) / texts.length));
    }
  } finally {
    network.dispose();
  }
  return scores;
}

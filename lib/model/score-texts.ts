import type { OpenNetwork } from '../gru/network';
import type { GruWeights } from '../gru/weights';
import type { TextReader } from './text-reader';

/** Texts scored between two reports of progress. */
const STEP = 500;

/** The parts of a model that give raw scores. */
export interface ScoringModel {
  reader: TextReader;
  weights: GruWeights;
}

/**
 * Raw scores of texts, in order, from a network that is opened for them alone.
 * @param onProgress called with the share that is done
 */
export async function scoreTexts(
  { reader, weights }: ScoringModel,
  texts: readonly string[],
  openNetwork: OpenNetwork,
  onProgress: (share: number) => void = () => {},
): Promise<Float32Array> {
  const scores = new Float32Array(texts.length);
  const network = await openNetwork(weights);
  try {
    for (let from = 0; from < texts.length; from += STEP) {
      scores.set(await network.score(texts.slice(from, from + STEP).map(reader.sequenceOf)), from);
      onProgress(Math.min(1, (from + STEP) / texts.length));
    }
  } finally {
    network.dispose();
  }
  return scores;
}

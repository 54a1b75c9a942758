import type { OpenNetwork } from '../gru/network';
import type { GruWeights } from '../gru/weights';
import type { Lexicon } from '../text/lexicon';
import { truncate } from '../text/sequence';
import { tokenize } from '../text/tokenize';

/** Texts scored between two reports of progress. */
const STEP = 500;

/** What turns a text into a score. */
export interface Reader {
  lexicon: Lexicon;
  weights: GruWeights;
  maxLength: number;
}

/** The word indices of a text, as the network reads them. */
export function readSequence({ lexicon, maxLength }: Omit<Reader, 'weights'>, text: string): Int32Array {
  return truncate(lexicon.encode(tokenize(text)), maxLength);
}

/**
 * Raw scores of texts, in order, from a network that is opened for them alone.
 * @param onProgress is told which share is done
 */
export async function scoreTexts(
  reader: Reader,
  texts: readonly string[],
  openNetwork: OpenNetwork,
  onProgress: (share: number) => void = () => {},
): Promise<Float32Array> {
  const scores = new Float32Array(texts.length);
  const network = await openNetwork(reader.weights);
  try {
    for (let from = 0; from < texts.length; from += STEP) {
      const chunk = texts.slice(from, from + STEP).map((text) => readSequence(reader, text));
      scores.set(await network.score(chunk), from);
      onProgress(Math.min(1, (from + STEP) / texts.length));
    }
  } finally {
    network.dispose();
  }
  return scores;
}

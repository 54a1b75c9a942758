import type { OpenNetwork } from '../gru/network';
import type { ScoringModel } from './score-texts';
import { opinionStrength } from './tone';

/** Texts whose running logits are in memory at once. */
const STEP = 500;

/** The opinion strength of texts, in order, from a network that is opened for them alone. */
export async function readStrengths(
  { reader, weights }: ScoringModel,
  texts: readonly string[],
  openNetwork: OpenNetwork,
): Promise<Float64Array> {
  const strengths = new Float64Array(texts.length);
  if (texts.length === 0) return strengths;
  const network = await openNetwork(weights);
  try {
    for (let from = 0; from < texts.length; from += STEP) {
      const scored = await network.scoreWithLogits(texts.slice(from, from + STEP).map(reader.sequenceOf));
      for (const [i, { logits }] of scored.entries())
        strengths[from + i] = opinionStrength(logits, weights.denseBias[0]!);
    }
  } finally {
    network.dispose();
  }
  return strengths;
}

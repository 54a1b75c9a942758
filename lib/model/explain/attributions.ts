import { integratedGradients } from '../../gru/reference/integrated-gradients';
import { stepRelevance } from '../../gru/reference/relevance';
import type { GruWeights } from '../../gru/weights';
import type { Inside } from '../inspect';
import { restNowAndThen } from '../rest-now-and-then';

/** Of the integral: with the shipped model, words then add up to their sum within a thousandth. */
const PASSES = 20;

/** Shares of the words in the logit, by two methods; the third one, contributions, is part of `Inside`. */
export interface Attributions {
  /** By layer-wise relevance propagation, [words]. */
  relevance: Float64Array;
  /** Integrated gradients, [words]. */
  gradients: Float64Array;
  /** The logit that the gradients start from; with their sum, it is the logit of the text. */
  baseline: number;
}

/** @param rest as for `lookInside` */
export async function attributionsOf(
  weights: GruWeights,
  { steps, reading }: Pick<Inside, 'steps' | 'reading'>,
  rest: () => Promise<void> = async () => {},
): Promise<Attributions> {
  const pause = restNowAndThen(rest);
  const relevance = new Float64Array(steps.length);
  let ofState: Float64Array = (steps.at(-1)?.state ?? new Float64Array()).map((h, j) => h * weights.denseKernel[j]!);
  for (let t = steps.length - 1; t >= 0; t--) {
    const { word, previous } = stepRelevance(weights, steps[t]!, ofState);
    relevance[t] = word;
    ofState = previous;
    await pause();
  }
  const passes = integratedGradients(weights, reading.sequence, PASSES);
  for (;;) {
    const { done, value } = passes.next();
    if (done) return { relevance, gradients: value.words, baseline: value.baseline };
    await pause();
  }
}

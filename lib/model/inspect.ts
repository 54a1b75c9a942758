import type { Score } from '../common/review';
import { type GruStep, logitOf, referenceSteps, sigmoid } from '../gru/reference/gru';
import { type GruSizes, tensorLengths } from '../gru/weights';
import type { EncodedText } from '../text/encode-text';
import type { Bundle } from './bundle/bundle';
import type { ReadablePart } from './decline';
import { readText } from './read-text';
import { restNowAndThen } from './rest-now-and-then';
import { scoreOfReading } from './score-of-reading';

/** All values that a network computes for one text, in float64. */
export interface Inside {
  reading: EncodedText;
  declined: ReadablePart['declined'];
  /** One per word that is read. */
  steps: GruStep[];
  /** The logit after each word. */
  logits: Float64Array;
  /** The effect of each word on the logit. */
  contributions: Float64Array;
  logit: number;
  score: number;
  /** As on a badge. */
  answer: Score;
}

/**
 * Computes the network on one text and keeps the values of every layer.
 * @param rest called now and then, so that a page stays responsive with a large network; a rejection ends the work
 */
export async function lookInside(
  { card, lexicon, weights }: Pick<Bundle, 'card' | 'lexicon' | 'weights'>,
  text: string,
  rest: () => Promise<void> = async () => {},
): Promise<Inside> {
  const reading = readText(text, lexicon, card.hyperparameters.maxLength);
  const steps: GruStep[] = [];
  const pause = restNowAndThen(rest);
  for (const step of referenceSteps(weights, reading.sequence)) {
    steps.push(step);
    await pause();
  }
  const bias = weights.denseBias[0]!;
  const logits = Float64Array.from(steps, ({ state }) => logitOf(weights, state));
  const logit = logits.at(-1) ?? bias;
  const score = sigmoid(logit);
  return {
    reading,
    declined: reading.declined,
    steps,
    logits,
    contributions: contributions(logits, bias),
    logit,
    score,
    answer: scoreOfReading({ score, logits, bias }, reading, card.calibration),
  };
}

/**
 * The effect of each word on the logit: the difference between the logits after and before it. `bias` plus all of them
 * is the last logit.
 * @param logits one after each word
 * @param bias the logit before the first word
 */
export function contributions(logits: ArrayLike<number>, bias: number): Float64Array {
  return Float64Array.from(logits, (logit, t) => logit - (t === 0 ? bias : logits[t - 1]!));
}

/** The places of the `count` values furthest from zero, furthest first. */
export function strongest(values: ArrayLike<number>, count: number): number[] {
  const places = Array.from(values, (_, place) => place);
  return places.sort((a, b) => Math.abs(values[b]!) - Math.abs(values[a]!)).slice(0, count);
}

/** How many weights each layer has; the input has none. */
export function parameterCounts(sizes: GruSizes): Record<'embedding' | 'gru' | 'dense', number> {
  const { embedding, kernel, recurrentKernel, bias, denseKernel, denseBias } = tensorLengths(sizes);
  return { embedding, gru: kernel + recurrentKernel + bias, dense: denseKernel + denseBias };
}

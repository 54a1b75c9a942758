import type { Example } from '../data/example';
import { labelOf } from '../data/ratings';
import { logit } from './ensemble';
import type { Source } from './sources';

/** A source of held-out texts. */
export interface JudgedSource {
  examples: readonly Example[];
  /** How much it counts; 1 by default. */
  weight?: number | undefined;
  sidesAsTheyCome?: boolean | undefined;
  kind?: Source['kind'];
}

/** The logits of the texts of a source without opinions. */
export interface MiddleLogits {
  logits: number[];
  weight: number;
}

/** The logits of the clear reviews of a source, by their label. */
export interface ClearLogits {
  positive: number[];
  negative: number[];
  weight: number;
  /** How much the positive reviews count, from 0 to 1; the negative ones have the rest. */
  positiveShare: number;
}

/** A source with fewer clear reviews of its rarer side counts the less: each of them would decide much. */
const ENOUGH_OF_A_SIDE = 25;

/**
 * Of each source with clear reviews of both sides. Both sides weigh the same, unless the source says otherwise.
 * @param scores of the examples of all sources, one after the other
 */
export function clearLogitsOf(scores: ArrayLike<number>, sources: readonly JudgedSource[]): ClearLogits[] {
  let place = 0;
  const clear = sources.map(({ examples, weight = 1, sidesAsTheyCome = false }) => {
    const own = { positive: [] as number[], negative: [] as number[], weight, sidesAsTheyCome };
    for (const example of examples) {
      const label = labelOf(example);
      if (label !== undefined) own[label === 1 ? 'positive' : 'negative'].push(logit(scores[place]!));
      place++;
    }
    return own;
  });
  return clear
    .map(({ positive, negative, weight, sidesAsTheyCome }) => ({
      positive,
      negative,
      weight: weight * Math.min(1, Math.min(positive.length, negative.length) / ENOUGH_OF_A_SIDE),
      positiveShare: sidesAsTheyCome ? positive.length / (positive.length + negative.length) : 0.5,
    }))
    .filter(({ weight }) => weight > 0);
}

/**
 * Of each source of texts without an opinion.
 * @param scores of the examples of all sources, one after the other
 */
export function middleLogitsOf(scores: ArrayLike<number>, sources: readonly JudgedSource[]): MiddleLogits[] {
  let place = 0;
  return sources.flatMap(({ examples, weight = 1, kind }) => {
    const logits = examples.map(() => logit(scores[place++]!));
    return kind === 'no opinion' && logits.length > 0 ? [{ logits, weight }] : [];
  });
}

/** The weighted mean of a value of each source; 0 without sources. */
export function weightedMeanOf<S extends { weight: number }>(sources: readonly S[], of: (source: S) => number): number {
  const total = weightOf(sources);
  return total === 0 ? 0 : sources.reduce((sum, each) => sum + each.weight * of(each), 0) / total;
}

export const weightOf = (sources: readonly { weight: number }[]) =>
  sources.reduce((sum, { weight }) => sum + weight, 0);

/** The weighted mean over the sources of a value of each review; 0 without sources. */
export const meanOverSources = (
  sources: readonly ClearLogits[],
  measure: (logit: number, label: 0 | 1) => number,
): number =>
  weightedMeanOf(sources, ({ positive, negative, positiveShare }) => {
    const ofPositive = mean(positive.map((each) => measure(each, 1)));
    const ofNegative = mean(negative.map((each) => measure(each, 0)));
    return positiveShare * ofPositive + (1 - positiveShare) * ofNegative;
  });

export const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

import type { Example } from '../data/example';
import { labelOf } from '../data/ratings';
import { DEFAULT_TONE, type ToneThresholds, toneOf } from './tone';

/** A held-out text as the network reads it, with its label or rating where it has one. */
export interface ToneExample extends Pick<Example, 'label' | 'rating'> {
  /** Calibrated probability of positive. */
  probability: number;
  /** As `opinionStrength` gives it. */
  strength: number;
  /** Whether the text says how its author likes the film. */
  hasOpinion: boolean;
}

/** Largest share of the texts without an opinion that may come out as positive or negative. */
const MOST_TAKEN_FOR_OPINIONS = 0.08;
/** A threshold that no probability reaches. */
const NEVER_POSITIVE = 2;

type Sides = Pick<ToneThresholds, 'negativeBelow' | 'positiveFrom'>;

/**
 * Chooses the thresholds: at most 8 % of the texts without an opinion get a side, and as few clear reviews as possible
 * lose theirs, a review being clear where `labelOf` gives it a label. Between the sides, the opinion strength separates
 * texts without an opinion from middling reviews with the best balanced accuracy.
 *
 * The middle is never narrower than in `DEFAULT_TONE`, which is returned where no text is without an opinion.
 */
export function fitTone(examples: readonly ToneExample[]): ToneThresholds {
  const without = examples.filter(({ hasOpinion }) => !hasOpinion);
  if (without.length === 0) return DEFAULT_TONE;
  const sides = fitSides(examples, without);
  const between = examples.filter(
    ({ probability }) => toneOf(probability, 0, { ...sides, opinionFrom: 0 }) === 'mixed',
  );
  return { ...sides, opinionFrom: fitOpinionFrom(between) };
}

/** The best of all ways to divide the texts that may be mistaken between the two sides. */
function fitSides(examples: readonly ToneExample[], without: readonly ToneExample[]): Sides {
  const clear = examples.flatMap((example) => {
    const label = example.hasOpinion ? labelOf(example) : undefined;
    return label === undefined ? [] : [{ label, probability: example.probability }];
  });
  const kept = ({ negativeBelow, positiveFrom }: Sides) =>
    clear.filter(({ label, probability }) => (label === 1 ? probability >= positiveFrom : probability < negativeBelow))
      .length;
  const ascending = without.map(({ probability }) => probability).sort((a, b) => a - b);
  const probabilities = examples.map(({ probability }) => probability).sort((a, b) => a - b);
  const mistakes = Math.floor(MOST_TAKEN_FOR_OPINIONS * without.length);
  const candidates = Array.from({ length: mistakes + 1 }, (_, asPositive) => ({
    negativeBelow: negativeBelow(ascending, mistakes - asPositive),
    positiveFrom: positiveFrom(ascending, asPositive, probabilities),
  }));
  return candidates.reduce((best, sides) => (kept(sides) > kept(best) ? sides : best));
}

/** The largest threshold with at most `mistakes` of the probabilities below it. */
function negativeBelow(ascending: readonly number[], mistakes: number): number {
  return Math.min(DEFAULT_TONE.negativeBelow, ascending[mistakes] ?? DEFAULT_TONE.negativeBelow);
}

/** The smallest threshold, of those that separate two examples, with at most `mistakes` of the probabilities from it up. */
function positiveFrom(ascending: readonly number[], mistakes: number, all: readonly number[]): number {
  const above = ascending.at(-1 - mistakes);
  if (above === undefined || above < DEFAULT_TONE.positiveFrom) return DEFAULT_TONE.positiveFrom;
  return all.find((probability) => probability > above) ?? NEVER_POSITIVE;
}

/** 0, so that every text is mixed, where no threshold does better than that. */
function fitOpinionFrom(between: readonly ToneExample[]): number {
  const ascending = between
    .filter((example) => !example.hasOpinion || labelOf(example) === undefined)
    .sort((a, b) => a.strength - b.strength);
  const middling = ascending.filter(({ hasOpinion }) => hasOpinion).length;
  const without = ascending.length - middling;
  const below = { middling: 0, without: 0 };
  let best = { opinionFrom: 0, gain: 0 };
  ascending.forEach(({ strength, hasOpinion }, i) => {
    // Twice the balanced accuracy, minus the 1 that it is without a threshold.
    const gain = below.without / without - below.middling / middling;
    if (gain > best.gain && strength > ascending[i - 1]!.strength) best = { opinionFrom: strength, gain };
    below[hasOpinion ? 'middling' : 'without']++;
  });
  return best.opinionFrom;
}

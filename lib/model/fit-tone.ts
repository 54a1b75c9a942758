import type { Example } from '../data/example';
import { labelOf } from '../data/ratings';
import { DEFAULT_TONE, type ToneThresholds, toneOf } from './tone';

/** A held-out text with its label or rating where it has one. */
export interface ToneExample extends Pick<Example, 'label' | 'rating'> {
  /** Calibrated probability of positive. */
  probability: number;
  /** Whether the text says how its author likes the film. */
  hasOpinion: boolean;
}

/** Gives the opinion strength of some of the examples, which costs a second pass of the network. */
export type ReadStrengths<Some> = (examples: readonly Some[]) => Promise<ArrayLike<number>>;

type WithStrength = ToneExample & { strength: number };

/** Of the texts without an opinion. */
const MOST_SIDED = 0.08;
/** A threshold that no probability reaches. */
const NEVER_POSITIVE = 2;
/** Where no text is without an opinion: the share of the reviews that may fall below `opinionFrom`. */
const MOST_WEAK = 0.05;
/** With fewer middling reviews, all reviews decide about it. */
const MIN_MIDDLING = 50;
/** So many reviews, evenly spaced, are enough for a quantile. */
const MOST_READ = 1000;

type Sides = Pick<ToneThresholds, 'negativeBelow' | 'positiveFrom'>;

/**
 * Chooses the thresholds: at most the share `mostSided` of the texts without an opinion gets a side, and as few clear
 * reviews as possible lose theirs, both sides weighing the same; a review is clear where `labelOf` gives it a label.
 * Between the sides, the opinion strength separates texts without an opinion from middling reviews with the best balanced
 * accuracy. The middle is never narrower than in `DEFAULT_TONE`.
 *
 * Where no text is without an opinion, it is that of `DEFAULT_TONE`, and 95 % of the middling reviews reach
 * `opinionFrom`; of all reviews, where few are middling.
 */
export async function fitTone<Some extends ToneExample>(
  examples: readonly Some[],
  readStrengths: ReadStrengths<Some>,
  mostSided = MOST_SIDED,
): Promise<ToneThresholds> {
  const withStrengths = async (some: readonly Some[]): Promise<WithStrength[]> => {
    const strengths = await readStrengths(some);
    return some.map((example, i) => ({ ...example, strength: strengths[i]! }));
  };
  const without = examples.filter(({ hasOpinion }) => !hasOpinion);
  if (without.length === 0) {
    const opinionFrom = weakStrength(await withStrengths(weakestReviews(examples)));
    return { ...DEFAULT_TONE, opinionFrom };
  }
  const sides = fitSides(examples, without, mostSided);
  const between = examples.filter(
    ({ probability }) => toneOf(probability, 0, { ...sides, opinionFrom: 0 }) === 'mixed',
  );
  return { ...sides, opinionFrom: fitOpinionFrom(await withStrengths(between)) };
}

/** The reviews among which those with the weakest opinions are. */
function weakestReviews<Some extends ToneExample>(reviews: readonly Some[]): Some[] {
  const middling = reviews.filter((review) => labelOf(review) === undefined);
  const chosen = middling.length >= MIN_MIDDLING ? middling : reviews;
  const every = Math.ceil(chosen.length / MOST_READ);
  return chosen.filter((_, i) => i % every === 0);
}

function weakStrength(reviews: readonly WithStrength[]): number {
  const ascending = reviews.map(({ strength }) => strength).sort((a, b) => a - b);
  return ascending[Math.floor(MOST_WEAK * ascending.length)] ?? DEFAULT_TONE.opinionFrom;
}

/** The best of all ways to divide the texts that may be mistaken between the two sides. */
function fitSides(examples: readonly ToneExample[], without: readonly ToneExample[], mostSided: number): Sides {
  const clear = examples.flatMap((example) => {
    const label = example.hasOpinion ? labelOf(example) : undefined;
    return label === undefined ? [] : [{ label, probability: example.probability }];
  });
  const positive = clear.filter(({ label }) => label === 1);
  const negative = clear.filter(({ label }) => label === 0);
  const kept = ({ negativeBelow, positiveFrom }: Sides) =>
    share(positive, ({ probability }) => probability >= positiveFrom) +
    share(negative, ({ probability }) => probability < negativeBelow);
  const ascending = without.map(({ probability }) => probability).sort((a, b) => a - b);
  const probabilities = examples.map(({ probability }) => probability).sort((a, b) => a - b);
  const mistakes = Math.floor(mostSided * without.length);
  const candidates = Array.from({ length: mistakes + 1 }, (_, asPositive) => ({
    negativeBelow: negativeBelow(ascending, mistakes - asPositive),
    positiveFrom: positiveFrom(ascending, asPositive, probabilities),
  }));
  return candidates.reduce((best, sides) => (kept(sides) > kept(best) ? sides : best));
}

/** 0 of none. */
const share = <Value>(values: readonly Value[], isMeant: (value: Value) => boolean): number =>
  values.filter(isMeant).length / Math.max(1, values.length);

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
function fitOpinionFrom(between: readonly WithStrength[]): number {
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

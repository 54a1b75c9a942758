import type { Score } from '../common/review';
import type { Example } from '../data/example';
import { labelOf } from '../data/ratings';
import type { Metrics } from './bundle/model-card';
import { applyPiecewise, type Calibration, IDENTITY } from './calibration';
import { measure } from './evaluate';
import { isPositive } from './metrics';
import { calibrated } from './predict';

/** How many reviews of each side were taken for which. */
export interface Confusion {
  truePositive: number;
  falsePositive: number;
  trueNegative: number;
  falseNegative: number;
}

/** Reviews whose calibrated probability of being positive is alike. */
export interface ReliabilityBin {
  /** Mean probability. */
  probability: number;
  /** Share that is positive. */
  observed: number;
  count: number;
}

/** A review on which two models disagree. */
export interface Disagreement {
  /** At most 600 characters. */
  text: string;
  label?: 0 | 1;
  rating?: number;
  before: Score;
  after: Score;
}

/** A new model beside the one in use, on the same reviews, which neither learned from in this training. */
export interface Comparison {
  heldOut: number;
  before: { name: string; metrics: Metrics };
  after: { name: string; metrics: Metrics };
  /** Share of `n` reference reviews whose side is right; null when there are none. */
  reference: { n: number; before: number | null; after: number | null };
  confusion: { before: Confusion; after: Confusion };
  /** Held-out reviews whose side only the new model gets right, and those that only the former did. */
  changed: { mended: number; spoiled: number };
  reliability: { before: ReliabilityBin[]; after: ReliabilityBin[] };
  /** At most 20, those first on which the scores lie most apart. */
  disagreements: Disagreement[];
}

/** One of the two models, and its raw scores. */
export interface Side {
  name: string;
  /** The calibration for the held-out review at a place: one that was not fitted on it. */
  calibrationOf: (place: number) => Calibration;
  /** Of the held-out reviews. */
  scores: ArrayLike<number>;
  /** Of the reference reviews. */
  referenceScores: ArrayLike<number>;
}

const MOST_DISAGREEMENTS = 20;
const LONGEST_TEXT = 600;
const BINS = 10;

/** Compares two models on the same reviews. */
export function judge(
  heldOut: readonly Example[],
  reference: readonly Example[],
  before: Side,
  after: Side,
): Comparison {
  const both = <Result>(describe: (side: Side) => Result) => ({ before: describe(before), after: describe(after) });
  const labelled = heldOut.flatMap((example, place) => {
    const label = labelOf(example);
    return label === undefined ? [] : [{ place, label }];
  });
  const measured = both(({ name, scores, calibrationOf }) => ({
    name,
    metrics: measure(scores, heldOut, calibrationOf),
  }));
  const onReference = both(({ referenceScores }) => measure(referenceScores, reference, () => IDENTITY));
  return {
    heldOut: heldOut.length,
    ...measured,
    reference: {
      n: onReference.after.n,
      before: onReference.before.accuracy,
      after: onReference.after.accuracy,
    },
    confusion: both(({ scores }) => countConfusion(labelled, scores)),
    changed: { mended: onlyRight(labelled, after, before), spoiled: onlyRight(labelled, before, after) },
    reliability: both((side) => reliabilityBins(labelled, side)),
    disagreements: disagreements(heldOut, before, after),
  };
}

interface Labelled {
  place: number;
  label: 0 | 1;
}

function countConfusion(labelled: readonly Labelled[], scores: ArrayLike<number>): Confusion {
  const count = (positive: boolean, actual: 0 | 1) =>
    labelled.filter(({ place, label }) => isPositive(scores[place]!) === positive && label === actual).length;
  return {
    truePositive: count(true, 1),
    falsePositive: count(true, 0),
    trueNegative: count(false, 0),
    falseNegative: count(false, 1),
  };
}

function onlyRight(labelled: readonly Labelled[], one: Side, other: Side): number {
  const right = ({ place, label }: Labelled, { scores }: Side) => isPositive(scores[place]!) === (label === 1);
  return labelled.filter((review) => right(review, one) && !right(review, other)).length;
}

/** Bins of equal width over the calibrated probability; empty ones are left out. */
function reliabilityBins(labelled: readonly Labelled[], { scores, calibrationOf }: Side): ReliabilityBin[] {
  const bins = Array.from({ length: BINS }, () => ({ probability: 0, observed: 0, count: 0 }));
  for (const { place, label } of labelled) {
    const probability = applyPiecewise(calibrationOf(place).positive, scores[place]!);
    const bin = bins[Math.min(BINS - 1, Math.floor(probability * BINS))]!;
    bin.probability += probability;
    bin.observed += label;
    bin.count++;
  }
  return bins
    .filter(({ count }) => count > 0)
    .map(({ probability, observed, count }) => ({
      probability: probability / count,
      observed: observed / count,
      count,
    }));
}

function disagreements(heldOut: readonly Example[], before: Side, after: Side): Disagreement[] {
  const distance = (place: number) => Math.abs(after.scores[place]! - before.scores[place]!);
  const places = [...heldOut.keys()].sort((a, b) => distance(b) - distance(a)).slice(0, MOST_DISAGREEMENTS);
  return places.map((place) => {
    const { text, label, rating } = heldOut[place]!;
    const scoreOf = ({ scores, calibrationOf }: Side) => calibrated(scores[place]!, calibrationOf(place));
    return {
      text: text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT - 1)}…` : text,
      ...(label !== undefined && { label }),
      ...(rating !== undefined && { rating }),
      before: scoreOf(before),
      after: scoreOf(after),
    };
  });
}

import type { Example } from '../data/example';
import { labelOf } from '../data/ratings';
import type { Metrics } from './bundle/model-card';
import { wordsOf } from './by-length';
import { type CalibratedScore, calibrated } from './calibrated';
import { applyCalibration, type Calibration, IDENTITY } from './calibration';
import { type Confusion, countConfusion, countOnlyRight, type Labelled } from './confusion';
import { measure } from './measure';
import { type ReliabilityBin, reliabilityBins } from './reliability';

export type { Confusion, ReliabilityBin };

/** A held-out review with the scores of both models. */
export interface Disagreement {
  /** At most 600 characters. */
  text: string;
  label?: 0 | 1;
  rating?: number;
  before: CalibratedScore;
  after: CalibratedScore;
}

/** A new model beside the current one, on the same held-out reviews; by itself where its language has none yet. */
export interface Comparison {
  heldOut: number;
  before?: { name: string; metrics: Metrics };
  after: { name: string; metrics: Metrics };
  /** Accuracy on `n` reference reviews; null when there are none. */
  reference: { n: number; before: number | null; after: number | null };
  confusion: { before?: Confusion; after: Confusion };
  /** Held-out reviews that only the new model classifies correctly, and those that only the current one does. */
  changed?: { mended: number; spoiled: number };
  reliability: { before?: ReliabilityBin[]; after: ReliabilityBin[] };
  /** Between the two models: at most 20, largest difference between the scores first. */
  disagreements: Disagreement[];
}

/** One of the two models, and its raw scores. */
export interface JudgedModel {
  name: string;
  /** The calibration for the held-out review at a place: one that was not fitted on it. */
  calibrationOf: (place: number) => Calibration;
  /** Of the held-out reviews. */
  scores: ArrayLike<number>;
  /** Of the reference reviews. */
  referenceScores: ArrayLike<number>;
}

const MOST_DISAGREEMENTS = 20;
const MOST_TEXT = 600;

/** @param before the current model, where there is one */
export function judge(
  heldOut: readonly Example[],
  reference: readonly Example[],
  before: JudgedModel | undefined,
  after: JudgedModel,
): Comparison {
  const both = <Result>(describe: (side: JudgedModel) => Result) => ({
    ...(before && { before: describe(before) }),
    after: describe(after),
  });
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
      before: onReference.before?.accuracy ?? null,
      after: onReference.after.accuracy,
    },
    confusion: both(({ scores }) => countConfusion(labelled, scores)),
    ...(before && {
      changed: {
        mended: countOnlyRight(labelled, after.scores, before.scores),
        spoiled: countOnlyRight(labelled, before.scores, after.scores),
      },
    }),
    reliability: both((side) => reliabilityBins(probabilities(heldOut, labelled, side))),
    disagreements: before ? disagreements(heldOut, before, after) : [],
  };
}

function probabilities(
  heldOut: readonly Example[],
  labelled: readonly Labelled[],
  { scores, calibrationOf }: JudgedModel,
) {
  return labelled.map(({ place, label }) => {
    const words = wordsOf(heldOut[place]!);
    return { label, probability: applyCalibration(scores[place]!, words, calibrationOf(place)).probability };
  });
}

function disagreements(heldOut: readonly Example[], before: JudgedModel, after: JudgedModel): Disagreement[] {
  const difference = (place: number) => Math.abs(after.scores[place]! - before.scores[place]!);
  const places = [...heldOut.keys()].sort((a, b) => difference(b) - difference(a)).slice(0, MOST_DISAGREEMENTS);
  return places.map((place) => {
    const { text, label, rating } = heldOut[place]!;
    const words = wordsOf(heldOut[place]!);
    const scoreOf = ({ scores, calibrationOf }: JudgedModel) => calibrated(scores[place]!, words, calibrationOf(place));
    return {
      text: text.length > MOST_TEXT ? `${text.slice(0, MOST_TEXT - 1)}…` : text,
      ...(label !== undefined && { label }),
      ...(rating !== undefined && { rating }),
      before: scoreOf(before),
      after: scoreOf(after),
    };
  });
}

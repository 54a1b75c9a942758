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

interface Measured {
  name: string;
  metrics: Metrics;
}

/** A new model on held-out reviews. Its language has no current one. */
export interface Alone {
  heldOut: number;
  before?: undefined;
  after: Measured;
  /** Accuracy on `n` reference reviews; null where there are none, or no model. */
  reference: { n: number; before: null; after: number | null };
  confusion: { before?: undefined; after: Confusion };
  reliability: { before?: undefined; after: ReliabilityBin[] };
}

/** A new model beside the current one, on the same held-out reviews. */
export interface Beside {
  heldOut: number;
  before: Measured;
  after: Measured;
  /** Accuracy on `n` reference reviews; null where there are none. */
  reference: { n: number; before: number | null; after: number | null };
  confusion: { before: Confusion; after: Confusion };
  reliability: { before: ReliabilityBin[]; after: ReliabilityBin[] };
  /** Held-out reviews that only the new model classifies correctly, and those that only the current one does. */
  changed: { mended: number; spoiled: number };
  /** At most 20, largest difference between the scores first. */
  disagreements: Disagreement[];
}

export type Comparison = Alone | Beside;

/** A model and its raw scores. */
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

export function judge(
  heldOut: readonly Example[],
  reference: readonly Example[],
  before: JudgedModel,
  after: JudgedModel,
): Beside {
  const [former, latter] = [describe(heldOut, reference, before), describe(heldOut, reference, after)];
  const labelled = labelledIn(heldOut);
  return {
    heldOut: heldOut.length,
    before: former.measured,
    after: latter.measured,
    reference: { n: latter.onReference.n, before: former.onReference.accuracy, after: latter.onReference.accuracy },
    confusion: { before: former.confusion, after: latter.confusion },
    reliability: { before: former.reliability, after: latter.reliability },
    changed: {
      mended: countOnlyRight(labelled, after.scores, before.scores),
      spoiled: countOnlyRight(labelled, before.scores, after.scores),
    },
    disagreements: disagreements(heldOut, before, after),
  };
}

/** Where there is no current model. */
export function judgeAlone(heldOut: readonly Example[], reference: readonly Example[], model: JudgedModel): Alone {
  const { measured, onReference, confusion, reliability } = describe(heldOut, reference, model);
  return {
    heldOut: heldOut.length,
    after: measured,
    reference: { n: onReference.n, before: null, after: onReference.accuracy },
    confusion: { after: confusion },
    reliability: { after: reliability },
  };
}

function describe(heldOut: readonly Example[], reference: readonly Example[], model: JudgedModel) {
  const { name, scores, referenceScores, calibrationOf } = model;
  const labelled = labelledIn(heldOut);
  return {
    measured: { name, metrics: measure(scores, heldOut, calibrationOf) },
    onReference: measure(referenceScores, reference, () => IDENTITY),
    confusion: countConfusion(labelled, scores),
    reliability: reliabilityBins(probabilities(heldOut, labelled, model)),
  };
}

function labelledIn(heldOut: readonly Example[]): Labelled[] {
  return heldOut.flatMap((example, place) => {
    const label = labelOf(example);
    return label === undefined ? [] : [{ place, label }];
  });
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

import type { Example } from '../data/example';
import { targetOf } from '../data/ratings';
import { truncate } from '../text/sequence';
import type { TrainableModel } from './base-model';
import { wordsOf } from './by-length';
import { applyPiecewise, type Calibration, invertPiecewise, ratingMap } from './calibration';
import type { TrainingStart } from './training-start';

/** Weight of the model's former score in the target of a rehearsed review; its label or rating has the rest. */
const FORMER_SHARE = 0.5;

/** Reviews that are trained on beside the new ones, against forgetting. */
export interface Rehearsal {
  examples: readonly Example[];
  /** The model's raw scores before the training, one per example. */
  scores: ArrayLike<number>;
}

/**
 * Starts from a model's weights. It trains on the new reviews and on reviews to rehearse, whose targets
 * include its former scores (learning without forgetting, Li and Hoiem 2016, https://arxiv.org/abs/1606.09282).
 * @param calibration by which the new scores will be read
 * @param trainedLength most words of a review that it trains on
 */
export function fineTuneStart(
  training: readonly Example[],
  { reader, weights }: TrainableModel,
  { examples, scores }: Rehearsal,
  calibration: Calibration,
  trainedLength: number,
): TrainingStart {
  const learned = training.map((example) => targetUnder(calibration, example));
  const rehearsed = examples.map((example, i) => targetUnder(calibration, example, scores[i]!));
  return {
    reader,
    weights,
    sequences: [...training, ...examples].map(({ text }) => truncate(reader.sequenceOf(text), trainedLength)),
    targets: [...learned, ...rehearsed],
  };
}

/**
 * The target of an example, drawn towards the model's former score where there is one. The target of a rating is the score
 * that is read as this rating: any other one would teach the model another scale.
 */
function targetUnder(calibration: Calibration, example: Example, former?: number): number {
  const { rating, label, noOpinion } = example;
  if (rating === undefined || label !== undefined || noOpinion) return drawn(targetOf(example), former);
  const toRating = ratingMap(wordsOf(example), calibration);
  return invertPiecewise(toRating, drawn(rating, former === undefined ? former : applyPiecewise(toRating, former)));
}

const drawn = (own: number, former = own) => own + FORMER_SHARE * (former - own);

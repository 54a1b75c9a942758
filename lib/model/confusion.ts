import { isPositive } from './metrics';

/** Place of a review among the held-out ones, and its label. */
export interface Labelled {
  place: number;
  label: 0 | 1;
}

export interface Confusion {
  truePositive: number;
  falsePositive: number;
  trueNegative: number;
  falseNegative: number;
}

export function countConfusion(labelled: readonly Labelled[], scores: ArrayLike<number>): Confusion {
  const count = (predicted: boolean, actual: 0 | 1) =>
    labelled.filter(({ place, label }) => isPositive(scores[place]!) === predicted && label === actual).length;
  return {
    truePositive: count(true, 1),
    falsePositive: count(true, 0),
    trueNegative: count(false, 0),
    falseNegative: count(false, 1),
  };
}

/** How many reviews `scores` classifies correctly and `others` does not. */
export function countOnlyRight(
  labelled: readonly Labelled[],
  scores: ArrayLike<number>,
  others: ArrayLike<number>,
): number {
  const isRight = ({ place, label }: Labelled, of: ArrayLike<number>) => isPositive(of[place]!) === (label === 1);
  return labelled.filter((review) => isRight(review, scores) && !isRight(review, others)).length;
}

import type { Score } from '../review';
import type { Metrics } from './card';

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
export interface Judgement {
  heldOut: number;
  before: { name: string; metrics: Metrics };
  after: { name: string; metrics: Metrics };
  /** Share of `n` reference reviews whose side is right; null when there are none. */
  reference: { n: number; before: number | null; after: number | null };
  confusion: { before: Confusion; after: Confusion };
  reliability: { before: ReliabilityBin[]; after: ReliabilityBin[] };
  /** At most 20, those first on which the scores lie most apart. */
  disagreements: Disagreement[];
}

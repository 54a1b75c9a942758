import { isPositive } from './metrics';
import type { ToneThresholds } from './tone';

/** A monotone piecewise-linear map: its knots [x, y], both ascending, x strictly. Constant outside of them. */
export type PiecewiseLinear = [x: number, y: number][];

/** The map to probabilities for texts of `from` to `to` words; without `to`, of any length from `from` on. */
export interface PositiveByLength {
  from: number;
  to?: number | undefined;
  positive: PiecewiseLinear;
}

/** The maps from the network's one output to the figures that people read. */
export interface Calibration {
  /** Score -> rating, 1 to 10. */
  rating: PiecewiseLinear;
  /** The same for texts of `from` words or more, where it differs: a score near one half says more about a long text. */
  longer?: { from: number; rating: PiecewiseLinear } | undefined;
  /** Score -> probability of positive, 0 to 1. */
  positive: PiecewiseLinear;
  /** The same for some lengths, where it differs: a network is overconfident on short texts. */
  byLength?: PositiveByLength[] | undefined;
  /** `DEFAULT_TONE` where it is absent. */
  tone?: ToneThresholds | undefined;
}

/** Used where nothing could be fitted: `1 + 9 * score`, and the score itself. */
export const IDENTITY: Calibration = {
  rating: [
    [0, 1],
    [1, 10],
  ],
  positive: [
    [0, 0],
    [1, 1],
  ],
};

/** The value of the map at `x`. */
export function applyPiecewise(knots: PiecewiseLinear, x: number): number {
  let low = 0;
  let high = knots.length - 1;
  if (x <= knots[low]![0]) return knots[low]![1];
  if (x >= knots[high]![0]) return knots[high]![1];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (knots[middle]![0] <= x) low = middle;
    else high = middle;
  }
  const [[x0, y0], [x1, y1]] = [knots[low]!, knots[high]!];
  return y0 + ((y1 - y0) * (x - x0)) / (x1 - x0);
}

/** Where the map has the value `y`: the middle of its knots there; outside of its values, the nearest end. */
export function invertPiecewise(knots: PiecewiseLinear, y: number): number {
  const [low, high] = [knots[0]![1], knots.at(-1)![1]];
  const within = Math.min(high, Math.max(low, y));
  const from = knots.findIndex(([, value]) => value >= within);
  const to = knots.findLastIndex(([, value]) => value <= within);
  // Between two knots, or on one or more that have the value.
  const [[x0, y0], [x1, y1]] = [knots[Math.min(from, to)]!, knots[Math.max(from, to)]!];
  return y1 === y0 ? (x0 + x1) / 2 : x0 + ((x1 - x0) * (within - y0)) / (y1 - y0);
}

/** The map from score to probability for a text of so many words. */
export function positiveMap(words: number, { positive, byLength = [] }: Calibration): PiecewiseLinear {
  const own = byLength.find(({ from, to = Number.POSITIVE_INFINITY }) => words >= from && words <= to);
  return own?.positive ?? positive;
}

/** The map from score to rating for a text of so many words. */
export const ratingMap = (words: number, { rating, longer }: Calibration): PiecewiseLinear =>
  longer && words >= longer.from ? longer.rating : rating;

/** The figures that a score stands for. */
export interface Calibrated {
  /** 1 to 10. */
  rating: number;
  /** Of positive; never on the other side of one half than the score. */
  probability: number;
}

/** @param words number of tokens of the text */
export function applyCalibration(score: number, words: number, calibration: Calibration): Calibrated {
  const probability = applyPiecewise(positiveMap(words, calibration), score);
  return {
    rating: applyPiecewise(ratingMap(words, calibration), score),
    probability: isPositive(score) ? Math.max(0.5, probability) : Math.min(0.5, probability),
  };
}

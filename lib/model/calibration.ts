import type { Example } from '../data/example';
import { labelOf } from '../data/ratings';
import type { ToneThresholds } from './tone';

/** A monotone piecewise-linear map: its knots [x, y], both ascending, x strictly. Constant outside of them. */
export type PiecewiseLinear = [x: number, y: number][];

/** The maps from the network's one output to the figures that people read. */
export interface Calibration {
  /** Score -> rating, 1 to 10. */
  rating: PiecewiseLinear;
  /** Score -> probability of positive, 0 to 1. */
  positive: PiecewiseLinear;
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

/** With fewer held-out reviews of a kind a fit would overfit them. */
const MIN_REVIEWS = 200;
const MAX_KNOTS = 24;
/** A knot that rests on fewer reviews is too noisy. */
const MIN_PER_KNOT = 40;

/** Sums over reviews with similar scores. */
interface Block {
  count: number;
  x: number;
  y: number;
}

const join = (a: Block, b: Block): Block => ({ count: a.count + b.count, x: a.x + b.x, y: a.y + b.y });

/** At most MAX_KNOTS blocks of about as many reviews each; equal scores stay together. */
function quantiles(points: readonly (readonly [x: number, y: number])[]): Block[] {
  const sorted = [...points].sort(([a], [b]) => a - b);
  const count = Math.min(MAX_KNOTS, Math.max(1, Math.floor(sorted.length / MIN_PER_KNOT)));
  const blocks: Block[] = [];
  let [quantile, last] = [0, -1];
  sorted.forEach(([x, y], i) => {
    if (x !== sorted[i - 1]?.[0]) quantile = Math.floor((i * count) / sorted.length);
    const point = { count: 1, x, y };
    blocks.push(quantile === last ? join(blocks.pop()!, point) : point);
    last = quantile;
  });
  return blocks;
}

/**
 * The monotone least-squares fit of the points (score, truth): quantiles of the scores, then isotonic regression over
 * them by pooling adjacent violators (Ayer et al. 1955), with a knot at the mean of each block.
 * @param points at least one
 */
export function fitMonotone(points: readonly (readonly [x: number, y: number])[]): PiecewiseLinear {
  const pooled: Block[] = [];
  for (const block of quantiles(points)) {
    let last = block;
    for (let before = pooled.at(-1); before && before.y / before.count >= last.y / last.count; before = pooled.at(-1)) {
      last = join(pooled.pop()!, last);
    }
    pooled.push(last);
  }
  return pooled.map(({ count, x, y }) => [x / count, y / count]);
}

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

/**
 * Fits both maps on held-out reviews.
 * @param scores the network's, one per example
 * @param fallback used for the kind of truth that too few of them have
 */
export function fitCalibration(
  scores: ArrayLike<number>,
  examples: readonly Example[],
  fallback: Calibration = IDENTITY,
): Calibration {
  const mapTo = (truth: (example: Example) => number | undefined, otherwise: PiecewiseLinear): PiecewiseLinear => {
    const points = examples.flatMap((example, i) => {
      const y = truth(example);
      return y === undefined ? [] : [[scores[i]!, y] as const];
    });
    return points.length < MIN_REVIEWS ? otherwise : fitMonotone(points);
  };
  return { rating: mapTo(({ rating }) => rating, fallback.rating), positive: mapTo(labelOf, fallback.positive) };
}

import { applyPiecewise, type PiecewiseLinear } from './calibration';

/** A score, the truth about it, and how much it counts. */
export interface Point {
  x: number;
  y: number;
  weight: number;
}

/** A value of `y` that stands for all points, which are at least one. */
export type Statistic = (points: readonly Point[]) => number;

const MAX_KNOTS = 48;
/** A knot that rests on fewer points is too noisy. */
const MIN_PER_KNOT = 40;

const sumOf = (points: readonly Point[], value: (point: Point) => number) =>
  points.reduce((sum, point) => sum + value(point), 0);

/** The weighted mean, kept within the values against rounding. */
function meanOf(points: readonly Point[], value: (point: Point) => number): number {
  const mean = sumOf(points, (point) => point.weight * value(point)) / sumOf(points, ({ weight }) => weight);
  const values = points.map(value);
  const least = values.reduce((a, b) => Math.min(a, b));
  const most = values.reduce((a, b) => Math.max(a, b));
  return Math.min(most, Math.max(least, mean));
}

/** Has the least squared error. */
export const weightedMean: Statistic = (points) => meanOf(points, ({ y }) => y);

/** Has the least absolute error; where a whole interval has it, its middle. */
export const weightedMedian: Statistic = (points) => {
  const sorted = [...points].sort((a, b) => a.y - b.y);
  const half = sumOf(sorted, ({ weight }) => weight) / 2;
  let below = 0;
  const at = sorted.findIndex(({ weight }) => {
    below += weight;
    return below >= half;
  });
  // The last point is there for a sum that rounding kept below the half.
  const { y } = sorted[at] ?? sorted.at(-1)!;
  return below === half ? (y + (sorted[at + 1]?.y ?? y)) / 2 : y;
};

/**
 * Groups of about the same weight, ascending in x; points of the same x stay together. There are at most MAX_KNOTS, and
 * fewer where they would hold less than MIN_PER_KNOT points. Points of unequal weights are counted as the number of
 * equal ones whose mean would vary as much (Kish 1965).
 */
function quantiles(points: readonly Point[]): Point[][] {
  const sorted = [...points].sort((a, b) => a.x - b.x);
  const total = sumOf(sorted, ({ weight }) => weight);
  const effective = total ** 2 / sumOf(sorted, ({ weight }) => weight ** 2);
  const count = Math.min(MAX_KNOTS, Math.max(1, Math.floor(effective / MIN_PER_KNOT)));
  const groups: Point[][] = [];
  let [quantile, last, below] = [0, -1, 0];
  sorted.forEach((point, i) => {
    if (point.x !== sorted[i - 1]?.x) quantile = Math.floor((below * count) / total);
    if (quantile === last) groups.at(-1)!.push(point);
    else groups.push([point]);
    last = quantile;
    below += point.weight;
  });
  return groups;
}

interface Block {
  points: Point[];
  y: number;
}

/**
 * Isotonic regression of the points: quantiles of x, of which those that violate the order are pooled with their
 * neighbours (Ayer et al. 1955; for the median, Robertson and Wright 1973). Each block gives a knot at its mean x and
 * the statistic of its y.
 * @param points at least one
 */
export function fitMonotone(points: readonly Point[], statistic = weightedMean): PiecewiseLinear {
  const pooled: Block[] = [];
  for (const group of quantiles(points)) {
    let block: Block = { points: group, y: statistic(group) };
    for (let before = pooled.at(-1); before && before.y >= block.y; before = pooled.at(-1)) {
      pooled.pop();
      const together = before.points.concat(block.points);
      block = { points: together, y: statistic(together) };
    }
    pooled.push(block);
  }
  return pooled.map(({ points, y }) => [meanOf(points, ({ x }) => x), y]);
}

/** The mean of two maps. */
export function meanMap(a: PiecewiseLinear, b: PiecewiseLinear): PiecewiseLinear {
  const places = [...new Set([...a, ...b].map(([x]) => x))].sort((x, y) => x - y);
  return places.map((x) => [x, (applyPiecewise(a, x) + applyPiecewise(b, x)) / 2]);
}

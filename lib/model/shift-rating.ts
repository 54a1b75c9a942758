import { applyPiecewise, type PiecewiseLinear } from './calibration';
import type { Point } from './isotonic';

/** As many ratings as it takes for half of their mean difference to be believed. */
const HALF_BELIEVED = 50;

/**
 * The map, higher or lower by what the ratings differ from it on average, and less so the fewer they are. Its form stays:
 * few ratings, or ratings of one side alone, say little about the rest of the scale.
 * @param points scores and the ratings that were given, 1 to 10
 */
export function shiftRating(map: PiecewiseLinear, points: readonly Point[]): PiecewiseLinear {
  let difference = 0;
  let weights = 0;
  for (const { x, y, weight } of points) {
    difference += weight * (y - applyPiecewise(map, x));
    weights += weight;
  }
  if (weights === 0) return map;
  const shift = (difference / weights) * (points.length / (points.length + HALF_BELIEVED));
  return withinScale(map.map(([x, y]) => [x, y + shift]));
}

/** Cuts a map to ratings from 1 to 10, with knots where it leaves the scale. */
function withinScale(map: PiecewiseLinear): PiecewiseLinear {
  const crossings = map.slice(1).flatMap(([x1, y1], i): PiecewiseLinear => {
    const [x0, y0] = map[i]!;
    return [1, 10].filter((end) => y0 < end && end < y1).map((end) => [x0 + ((end - y0) / (y1 - y0)) * (x1 - x0), end]);
  });
  const cut = map.map(([x, y]): [number, number] => [x, Math.min(10, Math.max(1, y))]);
  return [...cut, ...crossings].sort(([a], [b]) => a - b);
}

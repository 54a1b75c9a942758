import { createRandom } from '../data/random';
import { applyPiecewise, type PiecewiseLinear } from './calibration';
import type { Point } from './isotonic';
import { calibrationError } from './metrics';

export interface LengthPoint extends Point {
  words: number;
}

export type Choose = (half: readonly LengthPoint[]) => readonly LengthPoint[];

interface Comparison {
  fittedOn: Choose;
  fitMap: (points: readonly LengthPoint[]) => PiecewiseLinear;
  measuredOn: Choose;
}

/** Points, and the values that a map gives which was fitted on the other half. */
export function crossFitMap(points: readonly LengthPoint[], { fittedOn, fitMap, measuredOn }: Comparison) {
  const shuffled = createRandom(1).shuffle(points);
  const [a, b] = [0, 1].map((half) => shuffled.filter((_, i) => i % 2 === half)) as [LengthPoint[], LengthPoint[]];
  return [
    { fitted: fittedOn(a), measured: measuredOn(b) },
    { fitted: fittedOn(b), measured: measuredOn(a) },
  ].flatMap(({ fitted, measured }) => {
    const map = fitted.length > 0 ? fitMap(fitted) : undefined;
    return measured.map((point) => ({ ...point, value: map ? applyPiecewise(map, point.x) : point.x }));
  });
}

type Measured = Point & { value: number };

export const calibrationErrorOf = (points: readonly Measured[]): number =>
  calibrationError(
    points.map(({ value }) => value),
    points.map(({ y }) => y),
    { weights: points.map(({ weight }) => weight) },
  )!;

export function meanError(points: readonly Measured[]): number {
  const total = points.reduce((sum, { weight }) => sum + weight, 0);
  return points.reduce((sum, { y, value, weight }) => sum + weight * Math.abs(value - y), 0) / total;
}

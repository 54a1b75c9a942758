import type { Point } from './isotonic';

/** With fewer reviews of a kind a fit would overfit them. */
export const MIN_REVIEWS = 150;
/** With fewer of one side a fit would press all texts to the other. */
const MIN_OF_EACH_SIDE = 40;

/** Whether there are enough points, also of those up to `low` and of those from `high` on. */
export function canBeFitted(points: readonly Point[], [low, high]: readonly [low: number, high: number]): boolean {
  const count = (isOfSide: (y: number) => boolean) => points.filter(({ y }) => isOfSide(y)).length;
  const sides = [count((y) => y <= low), count((y) => y >= high)];
  return points.length >= MIN_REVIEWS && Math.min(...sides) >= MIN_OF_EACH_SIDE;
}

import { byDescending } from './by-descending';

/**
 * The share of marked places among the `count` highest values. Where `count` is the number of marked places, it is the
 * F1 at the human length: precision and recall are then the same.
 * @returns `null` where nothing is marked
 */
export function topPrecision(values: ArrayLike<number>, marked: readonly boolean[], count: number): number | null {
  const top = byDescending(values).slice(0, count);
  if (top.length === 0 || !marked.includes(true)) return null;
  return top.filter((place) => marked[place]).length / top.length;
}

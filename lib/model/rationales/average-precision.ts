import { byDescending } from './by-descending';

/**
 * Average precision of a ranking: the mean, over the places that are marked, of the share of marked ones among all
 * places ranked as high or higher. Equal values are ranked in their order.
 * @returns `null` where nothing is marked
 */
export function averagePrecision(values: ArrayLike<number>, marked: readonly boolean[]): number | null {
  let [found, sum] = [0, 0];
  byDescending(values).forEach((place, rank) => {
    if (!marked[place]) return;
    found++;
    sum += found / (rank + 1);
  });
  return found === 0 ? null : sum / found;
}

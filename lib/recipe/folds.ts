import type { Example } from '../data/example';
import { groupBy } from '../data/group-by';
import { createRandom } from '../data/random';

/**
 * Deals the examples to folds, reviews of one film to the same fold, so that a model trained on the other folds has
 * seen neither a review nor its film.
 * @returns the fold of each example, from 0
 */
export function assignFolds(examples: readonly Example[], folds: number, seed: number): Int32Array {
  const foldOf = new Map<Example, number>();
  const sizes = new Int32Array(folds);
  for (const group of createRandom(seed).shuffle(groupBy(examples, ({ movie }) => movie))) {
    const smallest = sizes.indexOf(Math.min(...sizes));
    sizes[smallest]! += group.length;
    for (const example of group) foldOf.set(example, smallest);
  }
  return Int32Array.from(examples, (example) => foldOf.get(example)!);
}

import { createRandom } from '../data/random';

/** Two halves, drawn at random, the same ones each time. */
export function halves<T>(values: readonly T[]): [a: T[], b: T[]] {
  const shuffled = createRandom(1).shuffle(values);
  return [shuffled.filter((_, i) => i % 2 === 0), shuffled.filter((_, i) => i % 2 === 1)];
}

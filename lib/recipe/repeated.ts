import { createRandom } from '../data/random';
import type { Texts } from './texts';

/** The places of the texts that an epoch trains on, each as often as its source says. */
export function repeated({ copies }: Texts, seed: number): number[] {
  const random = createRandom(seed);
  return Array.from(copies, (count, place) => {
    const extra = Number(random.next() < count % 1);
    return Array<number>(Math.floor(count) + extra).fill(place);
  }).flat();
}

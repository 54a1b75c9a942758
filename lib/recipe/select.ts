import type { Example } from '../data/example';
import type { Random } from '../data/random';
import type { Source } from './sources';

/** The examples of a source that stay within its limits, drawn at random; they keep their order. */
export function withinLimits<Limited extends Example>(
  examples: readonly Limited[],
  { perFilm = Number.POSITIVE_INFINITY, perRating = Number.POSITIVE_INFINITY }: Source,
  random: Random,
): Limited[] {
  if (perFilm === Number.POSITIVE_INFINITY && perRating === Number.POSITIVE_INFINITY) return [...examples];
  const films = counter(perFilm);
  const ratings = counter(perRating);
  const taken = new Set(random.shuffle(examples).filter(({ movie, rating }) => films(movie) && ratings(rating)));
  return examples.filter((example) => taken.has(example));
}

/** Whether one more with this key is within the limit; there is none for the absent key. */
function counter(limit: number): (key: string | number | undefined) => boolean {
  const counts = new Map<string | number, number>();
  return (key) => {
    if (key === undefined) return true;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count <= limit;
  };
}

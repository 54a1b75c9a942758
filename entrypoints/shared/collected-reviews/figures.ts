import type { CollectedReview } from '../../../lib/store/collected-reviews';

export interface ReviewFigures {
  /** How many of each site, by its id, most first. */
  sites: [site: string, count: number][];
  /** How many are rated 1, 2, … 10 (rounded). */
  ratings: number[];
  /** Thumbs and the user's own corrections, which have a side and no rating. */
  positive: number;
  negative: number;
}

export function figuresOf(reviews: readonly CollectedReview[]): ReviewFigures {
  const sites = new Map<string, number>();
  const figures = { ratings: new Array<number>(10).fill(0), positive: 0, negative: 0 };
  for (const { site, rating, label } of reviews) {
    sites.set(site, (sites.get(site) ?? 0) + 1);
    if (rating !== undefined) figures.ratings[Math.round(rating) - 1]!++;
    else if (label === 1) figures.positive++;
    else figures.negative++;
  }
  return { ...figures, sites: [...sites].sort(([, a], [, b]) => b - a) };
}

/** Those whose text or film holds every word of the query, in upper or lower case. */
export function matching(reviews: readonly CollectedReview[], query: string): readonly CollectedReview[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return reviews;
  return reviews.filter(({ text, movie = '' }) => {
    const written = `${movie} ${text}`.toLowerCase();
    return words.every((word) => written.includes(word));
  });
}

import type { CollectedReview } from '../../../lib/store/collected-reviews';

export interface ReviewFigures {
  /** Number of reviews by id of the site, largest first. */
  sites: [site: string, count: number][];
  /** Number of reviews with each rounded rating from 1 to 10. */
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

/** The reviews whose text or film contains every word of the query, ignoring case. */
export function matching(reviews: readonly CollectedReview[], query: string): readonly CollectedReview[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return reviews;
  return reviews.filter(({ text, movie = '' }) => {
    const written = `${movie} ${text}`.toLowerCase();
    return words.every((word) => written.includes(word));
  });
}

import type { Tone } from '../../../lib/common/review';
import { type CollectedReview, correctionIn } from '../../../lib/store/collected-reviews';

export interface ReviewFigures {
  /** Number of reviews by id of the site, largest first. */
  sites: [site: string, count: number][];
  /** Number of reviews with each rounded rating from 1 to 10. */
  ratings: number[];
  /** Of thumbs and of the user's own corrections without a rating. */
  tones: Record<Tone, number>;
}

export function figuresOf(reviews: readonly CollectedReview[]): ReviewFigures {
  const sites = new Map<string, number>();
  const figures = {
    ratings: new Array<number>(10).fill(0),
    tones: { positive: 0, negative: 0, mixed: 0, none: 0 },
  };
  for (const review of reviews) {
    sites.set(review.site, (sites.get(review.site) ?? 0) + 1);
    const opinion = correctionIn(review);
    if ('rating' in opinion) figures.ratings[Math.round(opinion.rating) - 1]!++;
    else figures.tones[opinion.tone]++;
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

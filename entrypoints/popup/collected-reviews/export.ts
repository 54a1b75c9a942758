import { NO_OPINION } from '../../../lib/data/labels';
import { writeCsv } from '../../../lib/data/write-csv';
import type { CollectedReview } from '../../../lib/store/collected-reviews';
import { trainedOpinion } from '../../../lib/training/collected-examples';

/** As a file of reviews that the Train tab and `npm run train` read. */
export function toCsv(reviews: readonly CollectedReview[]): string {
  return writeCsv(reviews, {
    review: ({ text }) => text,
    rating: (review) => trainedOpinion(review).rating,
    sentiment: ({ label, tone }) => (tone === 'none' ? NO_OPINION : label),
    movie: ({ movie }) => movie,
    site: ({ site }) => site,
    source: ({ source }) => source,
    collected: ({ at }) => new Date(at).toISOString(),
  });
}

import { writeCsv } from '../../../lib/data/write-csv';
import type { CollectedReview } from '../../../lib/store/collected-reviews';

/** As a file of reviews that the Train tab and `npm run train` read. */
export function toCsv(reviews: readonly CollectedReview[]): string {
  return writeCsv(reviews, {
    review: ({ text }) => text,
    rating: ({ rating }) => rating,
    sentiment: ({ label }) => label,
    movie: ({ movie }) => movie,
    site: ({ site }) => site,
    source: ({ source }) => source,
    met: ({ at }) => new Date(at).toISOString(),
  });
}

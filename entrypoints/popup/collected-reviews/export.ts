import { writeCsv } from '../../../lib/data/write-csv';
import type { StoredExample } from '../../../lib/store/collected-reviews';

/** As a file of reviews that the Train tab and `npm run train` read. */
export function toCsv(examples: readonly StoredExample[]): string {
  return writeCsv(examples, {
    review: ({ text }) => text,
    rating: ({ rating }) => rating,
    sentiment: ({ label }) => label,
    movie: ({ movie }) => movie,
    site: ({ site }) => site,
    source: ({ source }) => source,
    met: ({ at }) => new Date(at).toISOString(),
  });
}

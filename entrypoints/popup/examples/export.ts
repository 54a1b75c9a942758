import { writeCsv } from '../../../lib/data/write-csv';
import type { StoredExample } from '../../../lib/store/examples';

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

/** Has the browser save a text as a file. */
export function saveFile(name: string, text: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  // The browser has to have taken it up first.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

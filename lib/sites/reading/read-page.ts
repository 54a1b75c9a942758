import { markup } from '../markup';
import { OPTIONAL_SITES } from '../optional-sites';
import { SITES, siteFor } from '../registry';
import type { Site } from '../site';
import { withDeclared } from './json-ld';
import { type ReadReview, readReviews } from './read';

/** Every site that can be read; the last one is any other site, by its review markup. */
export const ALL_SITES: readonly Site[] = [...SITES, ...OPTIONAL_SITES];

/**
 * The reviews of a whole page: by the site that its address belongs to, or else by the markup that search engines read.
 */
export function readPage(document: Document, url: string): { site: Site; reads: ReadReview[] } {
  const site = siteFor(url, ALL_SITES) ?? markup;
  return { site, reads: readReviews(document, site === markup ? withDeclared(site, document) : site) };
}

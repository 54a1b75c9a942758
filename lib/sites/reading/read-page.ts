import { ALL_SITES } from '../all-sites';
import { markup } from '../markup';
import { siteFor } from '../registry';
import type { Site } from '../site';
import { type ReadReview, readReviews } from './read-elements';
import { withDeclaredReviews } from './with-declared-reviews';

/**
 * The reviews of a whole page: by the site that its address belongs to, or else by the markup meant for search engines.
 */
export function readPage(document: Document, url: string): { site: Site; reads: ReadReview[] } {
  const site = siteFor(url, ALL_SITES) ?? markup;
  return { site, reads: readReviews(document, site === markup ? withDeclaredReviews(site, document) : site) };
}

import { ALL_SITES } from '../all-sites';
import { markup } from '../markup';
import { siteFor } from '../registry';
import type { Site } from '../site';
import { unclobbered } from './members';
import { type ReadReview, readReviews } from './read-elements';
import { withDeclaredReviews } from './with-declared-reviews';

/**
 * The reviews of a whole page: by the site that its address belongs to, or else by the markup meant for search engines.
 */
export function readPage(document: Document, url: string): { site: Site; reads: ReadReview[] } {
  const site = siteFor(url, ALL_SITES) ?? markup;
  const page = unclobbered(document);
  return { site, reads: readReviews(page, site === markup ? withDeclaredReviews(site, page) : site) };
}

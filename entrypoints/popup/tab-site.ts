import { ALL_SITES } from '../../lib/sites/all-sites';
import { markup } from '../../lib/sites/markup';
import { originsOf } from '../../lib/sites/origins';
import { reviewsAddress } from '../../lib/sites/reading/reviews-address';
import { siteFor } from '../../lib/sites/registry';
import type { Site } from '../../lib/sites/site';

/** The site of a tab, as far as its address tells. */
export interface TabSite {
  site: Site;
  /** It is one of the pages on which the site has reviews, not another page of its host. */
  covered: boolean;
  /** Where the reviews of its film are; absent on that page itself. */
  reviews?: string;
}

/** All but any other site, which may have any host. */
const KNOWN = ALL_SITES.filter((site) => site !== markup);
const WHOLE_HOSTS = KNOWN.map((site) => ({ ...site, matches: originsOf(site.matches) }));

export function findTabSite(url: string): TabSite | undefined {
  const covering = siteFor(url, KNOWN);
  const ofHost = siteFor(url, WHOLE_HOSTS);
  const site = covering ?? KNOWN.find(({ id }) => id === ofHost?.id);
  if (!site) return undefined;
  const reviews = reviewsAddress(site, url);
  return { site, covered: covering !== undefined, ...(reviews && { reviews }) };
}

import { pageDocument } from './page-document';
import { BADGE_TAG, BAR_TAG, BUBBLE_TAG, OFFER_TAG } from './tags';

/**
 * What an earlier version of the extension may have left in the page: updated while the page was open, it can no longer
 * remove its own elements. To be called before this version shows any; a page may have made some of them as a bait.
 */
export function findLeftovers(): Element[] {
  return [...pageDocument.querySelectorAll(`${BADGE_TAG}, ${BAR_TAG}, ${BUBBLE_TAG}, ${OFFER_TAG}`)];
}

import { FIVE_STARS } from '../common/scale';
import type { Layout, Site } from './site';

/** The label of the image is localized, but holds the same two figures. */
const RATING = [
  { selector: '[data-service-review-rating]', attribute: 'data-service-review-rating', scale: FIVE_STARS },
  {
    selector: 'img[alt]:is([src*="stars-"], [class*="starRating" i], [alt^="Rated"])',
    attribute: 'alt',
    scale: FIVE_STARS,
  },
];

const list2023: Layout = {
  name: 'list-2023',
  element:
    ':is(article[data-service-review-card-paper], article[data-service-review-card-id]):not(:has([data-relevant-review-text-typography]))',
  text: '[data-service-review-text-typography]',
  title: '[data-service-review-title-typography]',
  rating: RATING,
  id: { selector: 'a[href*="/reviews/"]', attribute: 'href', pattern: /(?<=reviews\/)[0-9a-f]{24}/ },
  anchor: 'time',
};

/** Featured reviews since 2025: the beginnings of some, which may stand in the list, too. */
const featured2025: Layout = {
  ...list2023,
  name: 'featured-2025',
  element: 'article:has([data-relevant-review-text-typography])',
  text: '[data-relevant-review-text-typography]',
  whole: '[data-service-review-text-typography]',
  // The link to the rest, in the language of the site: it begins with a capital, and follows an ellipsis.
  remove: /(?:(?<=…|\.{3})\s*\p{Lu}[^.…!?]{1,24}|\s*(?:See more|Voir plus|Mehr ansehen|Ver más))$/u,
  partial: '[data-relevant-review-text-typography]',
  partialEnd: /(…|\.{3})$/,
};

export const trustpilot: Site = {
  id: 'trustpilot',
  name: 'Trustpilot',
  matches: ['https://*.trustpilot.com/review/*', 'https://*.trustpilot.com/reviews/*'],
  layouts: [list2023, featured2025],
};

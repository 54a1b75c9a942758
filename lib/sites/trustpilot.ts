import { FIVE_STARS } from '../common/scale';
import type { Layout, Site } from './site';

/** Featured snippets, since 2025, are cut. */
const list2023: Layout = {
  name: 'list-2023',
  element: 'article[data-service-review-card-paper], article[data-service-review-card-id]',
  text: '[data-service-review-text-typography], [data-relevant-review-text-typography]',
  title: '[data-service-review-title-typography]',
  rating: { selector: '[data-service-review-rating]', attribute: 'data-service-review-rating', scale: FIVE_STARS },
  id: { selector: 'a[href*="/reviews/"]', attribute: 'href', pattern: /(?<=reviews\/)[0-9a-f]{24}/ },
  partial: '[data-relevant-review-text-typography]',
  anchor: 'time',
};

export const trustpilot: Site = {
  id: 'trustpilot',
  name: 'Trustpilot',
  matches: ['https://*.trustpilot.com/review/*', 'https://*.trustpilot.com/reviews/*'],
  layouts: [list2023],
};

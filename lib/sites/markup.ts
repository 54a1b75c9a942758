import type { Layout, Site } from './site';

/** schema.org microdata; a rating without a scale is out of 5, as schema.org defines it. */
const microdata: Layout = {
  name: 'microdata',
  element:
    '[itemtype$="schema.org/Review" i], [itemtype$="schema.org/UserReview" i], [itemtype$="schema.org/CriticReview" i]',
  text: '[itemprop="reviewBody"], [itemprop="description"]',
  title:
    '[itemprop="headline"], [itemprop="name"]:not([itemprop="author"] *, [itemprop="itemReviewed"] *, [itemprop="publisher"] *)',
  rating: {
    selector: '[itemprop="reviewRating"] [itemprop="ratingValue"]',
    attribute: 'content',
    bestAt: '[itemprop="reviewRating"] [itemprop="bestRating"]',
    best: 5,
  },
  strip:
    '.read-more-link-container, .report-review, [class*="read-more"], [class*="readmore"], [class*="helpful"], time',
  partial: '.read-more-link-container',
};

/** Microformats: h-review, and hReview before it. */
const hReview: Layout = {
  name: 'h-review',
  element: '.h-review',
  text: '.e-content',
  title: '.p-name',
  rating: { selector: '.p-rating', bestAt: '.p-best', best: 5 },
};
const hReview2005: Layout = {
  name: 'hreview-2005',
  element: '.hreview',
  text: '.description',
  title: '.summary',
  rating: { selector: '.rating .value, .rating:not(:has(.value))', bestAt: '.rating .best', best: 5 },
};

/** Any site that marks up its reviews for search engines. */
export const markup: Site = {
  id: 'markup',
  name: 'Any site with review markup',
  matches: ['https://*/*'],
  sparse: true,
  layouts: [microdata, hReview, hReview2005],
};

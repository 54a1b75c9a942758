import { markedParts, type ReviewFormat } from './reading/marked-parts';
import { attribute, matches } from './reading/members';
import type { Layout, Site } from './site';

/** The names of schema.org, and of data-vocabulary.org before it; not those of summaries of many reviews. */
const SCHEMA_REVIEW = /(?:^|[/:#])(?:User|Critic|Employer)?Review\/?$/i;
const SCHEMA = {
  /** Names may be addresses ("https://schema.org/reviewBody") or have a prefix ("schema:reviewBody"). */
  word: /([^/:#]+)$/,
  text: ['reviewBody', 'description', 'text'],
  title: ['headline', 'name', 'summary'],
  rating: ['reviewRating', 'rating', 'ratingValue'],
  ratingValue: ['ratingValue', 'value'],
  best: ['bestRating', 'best'],
  worst: ['worstRating', 'worst'],
};
const isOfType = (name: string) => (element: Element) =>
  attribute(element, name)!
    .trim()
    .split(/\s+/)
    .some((type) => SCHEMA_REVIEW.test(type));

const MICRODATA: ReviewFormat = {
  ...SCHEMA,
  attributes: ['itemprop'],
  // These are items even where a page forgets to say so.
  item: '[itemscope], [itemprop~="itemReviewed"], [itemprop~="author"], [itemprop~="publisher"], [itemprop~="comment"]',
  isReview: isOfType('itemtype'),
};

const RDFA: ReviewFormat = {
  ...SCHEMA,
  attributes: ['property', 'rel'],
  item: '[typeof], [property$="itemReviewed"], [property$="author"], [property$="publisher"], [property$="comment"]',
  isReview: isOfType('typeof'),
};

/** Words of the site that stand in texts. */
const NOT_WRITTEN =
  '.read-more-link-container, .report-review, [class*="read-more"], [class*="readmore"], [class*="helpful"]';

const microdata: Layout = {
  name: 'microdata',
  element: '[itemtype*="Review" i]',
  parts: markedParts(MICRODATA),
  strip: `${NOT_WRITTEN}, time, [itemprop~="author"], [itemprop~="datePublished"], [itemprop~="reviewRating"], [itemprop~="comment"]`,
  partial: '.read-more-link-container',
};

const rdfa: Layout = {
  name: 'rdfa',
  element: '[typeof*="Review" i]',
  parts: markedParts(RDFA),
  strip: `${NOT_WRITTEN}, time, [property$="author"], [property$="datePublished"], [property$="reviewRating"], [property$="comment"]`,
};

const ITEMS_2 = ['card', 'cite', 'entry', 'event', 'feed', 'item', 'listing', 'product', 'recipe', 'review'];

/** Microformats 2: an entry with a rating is a review, too. */
const hReview: Layout = {
  name: 'h-review',
  element: '.h-review, .h-entry:has(.p-rating), .h-cite:has(.p-rating)',
  parts: markedParts({
    attributes: ['class'],
    word: /^(?:p|e|u|dt)-(.+)$/,
    item: ITEMS_2.map((name) => `.h-${name}`).join(),
    text: ['content', 'description'],
    title: ['name'],
    rating: ['rating'],
    ratingValue: [],
    best: ['best'],
    worst: ['worst'],
    isReview: (element, properties) => matches(element, '.h-review') || properties.has('rating'),
  }),
  strip: `${NOT_WRITTEN}, .p-author`,
};

const hReview2005: Layout = {
  name: 'hreview-2005',
  element: '.hreview',
  parts: markedParts({
    attributes: ['class'],
    word: /^(.+)$/,
    item: '.hreview, .item, .vcard, .vevent, .hproduct',
    text: ['description'],
    title: ['summary'],
    rating: ['rating'],
    ratingValue: [],
    best: ['best'],
    worst: ['worst'],
  }),
  strip: `${NOT_WRITTEN}, .reviewer`,
};

/** Any site that marks up its reviews for search engines. */
export const markup: Site = {
  id: 'markup',
  name: 'Any site with review markup',
  matches: ['https://*/*'],
  sparse: true,
  layouts: [microdata, rdfa, hReview, hReview2005],
};

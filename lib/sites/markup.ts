import { markedParts, type ReviewFormat } from './reading/marked-parts';
import { attribute, closest, matches, query } from './reading/members';
import type { Layout, Site } from './site';

/** The names of schema.org, and of data-vocabulary.org before it; not those of summaries of many reviews. */
const SCHEMA_REVIEW = /(?:^|[/:#])(?:(?:User|Critic|Employer)?Review|ReviewNewsArticle|Recommendation)\/?$/i;
const SCHEMA = {
  /** Names may be addresses ("https://schema.org/reviewBody") or have a prefix ("schema:reviewBody"). */
  word: /([^/:#]+)$/,
  text: ['reviewBody', 'articleBody', 'description', 'text'],
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

/** Words of the site that stand in texts. */
const NOT_WRITTEN =
  '.read-more-link-container, .report-review, [class*="read-more"], [class*="readmore"], [class*="helpful"]';

/** What a page may say about a review or a film inside the text. */
const ABOUT =
  'author reviewer publisher itemReviewed name headline comment reviewRating ratingValue bestRating worstRating datePublished dateCreated dateModified'.split(
    ' ',
  );
const about = (name: string) =>
  ABOUT.flatMap((word) => [`[${name}~="${word}"]`, `[${name}$=":${word}"]`, `[${name}$="/${word}"]`]).join(', ');

const MICRODATA: ReviewFormat = {
  ...SCHEMA,
  attributes: ['itemprop'],
  // These are items even where a page forgets to say so.
  item: '[itemscope], [itemprop~="itemReviewed"], [itemprop~="author"], [itemprop~="publisher"], [itemprop~="comment"]',
  isReview: isOfType('itemtype'),
  strip: `${NOT_WRITTEN}, time, ${about('itemprop')}`,
};

const RDFA: ReviewFormat = {
  ...SCHEMA,
  attributes: ['property', 'rel'],
  item: '[typeof], [property$="itemReviewed"], [property$="author"], [property$="publisher"], [property$="comment"]',
  isReview: isOfType('typeof'),
  strip: `${NOT_WRITTEN}, time, ${about('property')}`,
};

const ITEMS_2 = ['card', 'cite', 'entry', 'event', 'feed', 'item', 'listing', 'product', 'recipe', 'review'];

/** Microformats 2: an entry with a rating is a review, too. */
const H_REVIEW: ReviewFormat = {
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
  strip: `${NOT_WRITTEN}, .p-author, .p-rating, .p-best, .p-worst, .dt-published, .dt-updated, .h-card:not(.p-item, .u-item), .h-cite`,
};

const TAG = '[rel~="tag"]';

const H_REVIEW_2005: ReviewFormat = {
  attributes: ['class'],
  word: /^(.+)$/,
  item: '.hreview, .item, .vcard, .vevent, .hproduct',
  text: ['description'],
  title: ['summary'],
  rating: ['rating'],
  ratingValue: [],
  best: ['best'],
  worst: ['worst'],
  // With a tag it is a rating of what the tag names: "Ambience: 3". Source: microformats.org/wiki/hreview, "tags".
  isOverall: (rating) => !closest(rating, TAG) && !query(rating, TAG),
  strip: `${NOT_WRITTEN}, .reviewer, .rating, .dtreviewed`,
};

const layoutOf = (name: string, element: string, format: ReviewFormat): Layout => ({
  name,
  element,
  parts: markedParts(format),
  strip: format.strip,
});

const microdata: Layout = {
  ...layoutOf('microdata', '[itemtype*="Review" i], [itemtype*="Recommendation" i]', MICRODATA),
  partial: '.read-more-link-container',
};
const rdfa = layoutOf('rdfa', '[typeof*="Review" i], [typeof*="Recommendation" i]', RDFA);
const hReview = layoutOf('h-review', '.h-review, .h-entry:has(.p-rating), .h-cite:has(.p-rating)', H_REVIEW);
const hReview2005 = layoutOf('hreview-2005', '.hreview', H_REVIEW_2005);

/** Any site that marks up its reviews for search engines. */
export const markup: Site = {
  id: 'markup',
  name: 'Any site with review markup',
  matches: ['https://*/*'],
  sparse: true,
  layouts: [microdata, rdfa, hReview, hReview2005],
};

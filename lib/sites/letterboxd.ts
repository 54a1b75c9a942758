import { FIVE_STARS } from '../common/scale';
import type { Layout, Site } from './site';

/** Since 2026 glyphs, as text or as the label of an image; before, half-stars in a class name. A heart is no rating. */
const RATING = [
  { selector: '.inline-rating [aria-label]', attribute: 'aria-label', scale: FIVE_STARS },
  { selector: '.inline-rating', scale: FIVE_STARS },
  { selector: '.rating[class*="rated-"]', attribute: 'class', best: 10, scale: FIVE_STARS },
];

/** Film pages and lists since 2025. The warning in front of a spoiler looks like a text; the text itself is hidden. */
const list2025: Layout = {
  name: 'list-2025',
  element: 'article.production-viewing',
  text: '.js-review-body',
  rating: RATING,
  id: { selector: '[data-viewing-id]', attribute: 'data-viewing-id', pattern: /\d+/ },
  spoiler: '.js-spoiler-container, [data-js-reveal-on-trigger="spoiler.reveal"]',
  strip: '.collapsed-text .reveal',
  partial: '.collapsed-text',
  anchor: '.content-reactions-strip',
};

/** One review on a page of its own. */
const single2025: Layout = {
  ...list2025,
  name: 'single-2025',
  element: 'section.js-review',
  id: { selector: '[data-likeable-identifier]', attribute: 'data-likeable-identifier', pattern: /(?<=viewing:)\d+/ },
  anchor: '.person-summary .name',
};

/** Lists up to 2025. */
const list2024: Layout = {
  name: 'list-2024',
  element: 'li.film-detail',
  text: '.body-text',
  rating: RATING,
  id: { selector: '[data-viewing-id]', attribute: 'data-viewing-id', pattern: /\d+/ },
  spoiler: '.contains-spoilers, .hidden-spoilers',
  strip: '.contains-spoilers, .reveal',
  partial: '.collapsed-text',
  anchor:
    '.content-metadata, .attribution:not(:has(.content-metadata)) .rating, .attribution:not(:has(.content-metadata, .rating)) .context',
};

export const letterboxd: Site = {
  id: 'letterboxd',
  name: 'Letterboxd',
  // A film, its reviews, one person's review of it, and all reviews by one person.
  matches: [
    'https://letterboxd.com/film/*',
    'https://letterboxd.com/*/film/*',
    'https://letterboxd.com/*/films/reviews/*',
  ],
  reviewCount: 'json-ld',
  filmReviews: [{ film: /^(?:\/[^/]+)?(\/film\/[^/]+).*/, reviews: '$1/reviews/' }],
  layouts: [list2025, single2025, list2024],
};

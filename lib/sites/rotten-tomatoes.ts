import { FIVE_STARS } from '../common/scale';
import type { Layout, Site } from './site';

/** Fresh and rotten, in every generation of the icon. */
const VERDICT: Layout['verdict'] = {
  unit: 'tomato',
  positive: '[sentiment=positive i], [state*=fresh i], .icon.fresh, .review_icon.fresh',
  negative: '[sentiment=negative i], [state=rotten i], .icon.rotten, .review_icon.rotten',
};
const STARS = { full: '[class$="__filled"]', half: '[class$="__half"]' };
const ID = { selector: '[data-review-id]', attribute: 'data-review-id', pattern: /[\w-]+/ };

/** Critics and viewers since April 2026. The texts are slotted children of a component that only lays them out. */
const list2026: Layout = {
  name: 'list-2026',
  element: 'review-card-critic, review-card-audience',
  text: '[slot="review"]',
  rating: [
    { selector: 'rating-stars-group', attribute: 'score', scale: FIVE_STARS },
    { selector: '[slot="rating"] > span' },
    { selector: '[slot="rating"][score]', attribute: 'score', scale: FIVE_STARS },
  ],
  verdict: VERDICT,
  id: ID,
  strip: '[slot^="cta"]',
  anchor: '[slot="rating"], [slot="timestamp"]:not(:has(~ [slot="rating"]))',
};

/** From mid-2025 to April 2026: one component for critics and viewers. */
const list2025: Layout = { ...list2026, name: 'list-2025', element: 'review-card' };

/** Film pages from 2024 to mid-2025. */
const film2024: Layout = {
  name: 'film-2024',
  element: 'media-review-card-critic, media-review-card-audience',
  text: '[slot="content"], [data-qa="review-text"]',
  rating: { selector: '[slot="originalScore"]' },
  verdict: VERDICT,
  anchor: '[slot="createDate"]',
};

/** Reviews by viewers from about 2021 to mid-2025. */
const audience2022: Layout = {
  name: 'audience-2022',
  element: '.audience-review-row',
  text: '[data-qa="review-text"], .js-review-text',
  rating: [
    { selector: 'rating-stars-group', attribute: 'score', scale: FIVE_STARS },
    { selector: '.star-display', stars: STARS, scale: FIVE_STARS },
  ],
  id: ID,
  anchor: '.audience-reviews__duration',
};

/** Reviews by critics from about 2021 to mid-2025. */
const critics2022: Layout = {
  name: 'critics-2022',
  element: '.review-row',
  text: '.review-text',
  rating: { selector: '.original-score-and-url' },
  verdict: VERDICT,
  anchor: '.reviewer-name-and-publication a:last-of-type',
};

/** Film pages from 2018 to about 2021. */
const audience2018: Layout = {
  name: 'audience-2018',
  element: '.mop-audience-reviews__review-item',
  text: '.mop-audience-reviews__review--comment',
  rating: { selector: '.star-display', stars: STARS, scale: FIVE_STARS },
  anchor: '.mop-audience-reviews__review--duration',
};
const critics2018: Layout = {
  name: 'critics-2018',
  element: '.review_quote',
  text: 'blockquote p',
  rating: { selector: '[title^="Original Score"]', attribute: 'title' },
  verdict: VERDICT,
  anchor: 'span.icon',
};

/** Review pages up to 2018. */
const table2018: Layout = {
  name: 'table-2018',
  element: '.review_table_row',
  text: '.the_review',
  rating: { selector: '.review_desc .small.subtle' },
  verdict: VERDICT,
  anchor: '.review_date, .critic_name a',
};

export const rottenTomatoes: Site = {
  id: 'rottentomatoes',
  name: 'Rotten Tomatoes',
  matches: ['https://*.rottentomatoes.com/m/*', 'https://*.rottentomatoes.com/tv/*'],
  filmReviews: [{ film: /^(\/(?:m\/[^/]+|tv\/[^/]+\/s\d+)).*/, reviews: '$1/reviews/all-critics' }],
  layouts: [list2026, list2025, film2024, audience2022, critics2022, audience2018, critics2018, table2018],
};

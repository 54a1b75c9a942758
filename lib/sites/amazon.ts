import { FIVE_STARS } from '../common/scale';
import type { Layout, Site } from './site';

const COUNTRIES =
  'ae ca cn co.jp co.uk co.za com com.au com.be com.br com.mx com.tr de eg es fr ie in it nl pl sa se sg'.split(' ');

/** The class states the stars in every language; the label beside it does not. Reviews from abroad have their own hook. */
const STARS = { selector: '[data-hook$="review-star-rating"]', attribute: 'class', scale: FIVE_STARS };
const ID = { selector: '[data-hook="review"]', attribute: 'id', pattern: /R\w+/ };
/** Hints for screen readers, expanders, videos, and the hidden translation beside the original. */
const NOT_WRITTEN =
  '.a-offscreen, .a-expander-header, .a-expander-prompt, [data-hook*="expand"], [data-hook*="video"], .video-block, .cr-translated-review-content';

/** Product pages since 2026; a dialog over the page shows the same reviews again. */
const product2026: Layout = {
  name: 'product-2026',
  element: '[data-hook="review"]:has([data-hook="reviewText"], [data-hook="reviewRichContentContainer"])',
  text: '[data-hook="reviewRichContentContainer"], [data-hook="reviewText"]:not(:has([data-hook="reviewRichContentContainer"]))',
  title: '[data-hook="reviewTitle"], [data-hook="review-title"] > span:not(.a-letter-space)',
  rating: STARS,
  id: ID,
  strip: NOT_WRITTEN,
  anchor: '[data-hook="review-date"]',
};

/** Product pages, with an expander in the text, and lists of reviews. */
const reviews2024: Layout = {
  ...product2026,
  name: 'reviews-2024',
  element: '[data-hook="review"]',
  text: '[data-hook="review-body"]',
};

export const amazon: Site = {
  id: 'amazon',
  name: 'Amazon',
  matches: COUNTRIES.flatMap((country) =>
    ['*dp/*', '*product-reviews/*', 'gp/customer-reviews/*', 'gp/product/*'].map(
      (path) => `https://www.amazon.${country}/${path}`,
    ),
  ),
  layouts: [product2026, reviews2024],
};

import { FIVE_STARS } from '../common/scale';
import type { Layout, Site } from './site';

/** Ten times the stars, in a class name: "allstar40". */
const stars = (selector: string) => ({ selector, attribute: 'class', best: 50, scale: FIVE_STARS });

/** Short comments; a longer one is in the page twice, cut and whole. */
const comments: Layout = {
  name: 'comments',
  element: '.comment-item',
  text: '.comment-content .full, .comment-content .short:not(:has(~ .full))',
  rating: stars('.comment-info [class*="allstar"]'),
  id: { selector: '[data-cid]', attribute: 'data-cid', pattern: /\d+/ },
  anchor: '.comment-time',
};

/** The beginnings of long reviews, on a film's page and in lists. */
const reviews: Layout = {
  name: 'reviews',
  element: '.review-item',
  text: '.short-content',
  title: '.main-bd h2 a',
  rating: stars('.main-title-rating'),
  id: { selector: '[id]', attribute: 'id', pattern: /\d+/ },
  spoiler: '.spoiler-tip',
  strip: '.spoiler-tip, .unfold',
  remove: /\(\s*\)$/,
  partial: '.unfold',
  anchor: '.main-meta',
};

/** One review on a page of its own. */
const single: Layout = {
  name: 'single',
  element: '.article:has(.review-content)',
  text: '.review-content',
  title: 'h1',
  rating: stars('.main-title-rating'),
  spoiler: '.main-title-tip',
  anchor: '.main-meta',
};

export const douban: Site = {
  id: 'douban',
  name: 'Douban',
  matches: ['https://movie.douban.com/subject/*', 'https://movie.douban.com/review/*'],
  filmReviews: [{ film: /^(\/subject\/\d+).*/, reviews: '$1/comments' }],
  layouts: [comments, reviews, single],
};

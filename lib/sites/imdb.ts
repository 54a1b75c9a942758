import type { Layout, Site } from './site';

/** `rw` and digits, in the link of the title or the permalink. */
const REVIEW_LINK = {
  selector: '[href*="/review/rw"], [href*="featured=rw"]',
  attribute: 'href',
  pattern: /\brw\d+/,
};

/** Reviews pages since late 2024. A collapsed spoiler holds no text until the reader asks for it. */
const reviews2025: Layout = {
  name: 'reviews-2025',
  element: 'article.user-review-item',
  text: '[data-testid="review-overflow"] .ipc-html-content-inner-div, [data-testid="review-spoiler-content"] .ipc-html-content-inner-div',
  title: '[data-testid="review-summary"] .ipc-title__text',
  rating: { selector: '.review-rating .ipc-rating-star--rating', best: 10 },
  id: REVIEW_LINK,
  spoiler: '.review-spoiler-button, [data-testid="review-spoiler-content"]',
  // An unrated review has no row of stars: its badge goes to the byline.
  anchor: '.review-rating, [data-testid="permalink-link"]',
};

/** The row of featured reviews on title pages since 2025. */
const title2025: Layout = {
  name: 'title-2025',
  element: '[data-testid="user-reviews-summary-featured-review-card"]',
  text: '.ipc-html-content-inner-div',
  title: '.ipc-title__text',
  rating: { selector: '.ipc-rating-star--rating', best: 10 },
  id: REVIEW_LINK,
  anchor: '.user-reviews-summary-featured-review-author',
};

/** The single featured review on title pages from 2022 to 2024; its rating is bare text, "8/10". */
const title2022: Layout = {
  name: 'title-2022',
  element: '[data-testid="UserReviews"]',
  text: '[data-testid="review-overflow"] .ipc-html-content-inner-div',
  title: '[data-testid="review-summary"]',
  rating: { selector: '.review-rating', best: 10 },
  id: REVIEW_LINK,
  anchor: '.review-rating, [data-testid="author-link"]',
};

/** Reviews pages from about 2017 to 2024. Spoilers are in the page, hidden by CSS. */
const reviews2023: Layout = {
  name: 'reviews-2023',
  element: '.imdb-user-review',
  text: '.content .text',
  title: 'a.title',
  rating: { selector: '.rating-other-user-rating > span:first-of-type', best: 10 },
  id: { selector: '[data-review-id]', attribute: 'data-review-id', pattern: /rw\d+/ },
  spoiler: '.spoiler-warning',
  anchor: '.rating-other-user-rating, .review-date',
};

/** The single featured review on title pages of 2019 and 2020. */
const title2019: Layout = {
  name: 'title-2019',
  element: '#titleUserReviewsTeaser .user-comments',
  text: 'div > p',
  title: 'strong',
  rating: { selector: '.tinystarbar', attribute: 'title', best: 10 },
  anchor: 'strong',
};

export const imdb: Site = {
  id: 'imdb',
  name: 'IMDb',
  // "*title" also matches localized addresses such as /de/title/….
  matches: [
    'https://*.imdb.com/*title/*/reviews*',
    'https://*.imdb.com/*title/*/review/*',
    'https://*.imdb.com/review/*',
    'https://*.imdb.com/user/*/reviews*',
    'https://*.imdb.com/*title/*/',
    'https://*.imdb.com/*title/*/?*',
  ],
  reviewCount: { selector: '[data-testid="tturv-total-reviews"], .lister > .header > div > span' },
  filmReviews: [{ film: /^(\/(?:\w{2}(?:-\w{2})?\/)?title\/tt\d+).*/, reviews: '$1/reviews/' }],
  layouts: [reviews2025, title2025, title2022, reviews2023, title2019],
};

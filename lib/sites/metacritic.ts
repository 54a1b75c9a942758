import type { Layout, Site } from './site';

/** Replaces the text of a spoiler until the reader opens it in a dialog. */
const PLACEHOLDER = /^\[SPOILER ALERT: .*\]$/;

/** Short reviews have this button, too, so the text has to end as a cut one. */
const CUT = { partial: 'button[data-testid="global-button"]', partialEnd: /(…|\.\.\.)$/ };

/** States its own scale: "Metascore 70 out of 100", "User score 8 out of 10". */
const LABELLED = {
  selector: '[class*="c-siteReviewScore"][title*="out of" i]',
  attribute: 'title',
  zero: true,
} as const;

/** Since 2026. Users score from 0 to 10, critics from 0 to 100: the kind of author decides, not the figure. */
const list2026: Layout = {
  name: 'list-2026',
  element: '[data-testid="review-card"]',
  text: '[data-testid="review-quote-text"]',
  rating: [
    LABELLED,
    { selector: '.c-siteReviewScore_user span', best: 10, zero: true },
    { selector: '[class*="background-user"] .c-siteReviewScore span', best: 10, zero: true },
    { selector: '[class*="background-critic"] .c-siteReviewScore span', best: 100, zero: true },
    { selector: '[href*="/user/"] .c-siteReviewScore span', best: 10, zero: true },
    { selector: ':is([href*="/publication/"], [href*="/critic/"]) .c-siteReviewScore span', best: 100, zero: true },
  ],
  remove: PLACEHOLDER,
  ...CUT,
  anchor: '[data-testid="review-card-header"]',
};

/** From autumn 2023 to 2025. */
const list2023: Layout = {
  name: 'list-2023',
  element: '.c-siteReview',
  text: '.c-siteReview_quote',
  rating: [
    LABELLED,
    { selector: '.c-siteReviewScore_user span', best: 10, zero: true },
    {
      selector: '.c-siteReviewHeader:has(.c-siteReviewHeader_publicationName) .c-siteReviewScore span',
      best: 100,
      zero: true,
    },
  ],
  remove: PLACEHOLDER,
  ...CUT,
  anchor: '.c-siteReviewHeader_username, .c-siteReviewHeader_publicationName',
};

/** Until autumn 2023. A long review is in the page twice, cut and whole. */
const classic: Layout = {
  name: 'classic',
  element: '.review.pad_top1, .review.user_review, .review.critic_review',
  text: '.review_body',
  rating: [
    { selector: '.metascore_w.user', best: 10, zero: true },
    { selector: '.metascore_w:not(.user)', best: 100, zero: true },
  ],
  id: { selector: '[data-mcrefid]', attribute: 'data-mcrefid', pattern: /\d+/ },
  spoiler: '.review_body strong.bold',
  strip: '.blurb_collapsed, .blurb_etc, .toggle_expand_collapse, strong.bold',
  anchor: 'span.date, .review_critic a',
};

export const metacritic: Site = {
  id: 'metacritic',
  name: 'Metacritic',
  matches: [
    'https://www.metacritic.com/movie/*',
    'https://www.metacritic.com/tv/*',
    'https://www.metacritic.com/game/*',
  ],
  filmReviews: [{ film: /^(\/(?:movie|tv|game)\/[^/]+).*/, reviews: '$1/user-reviews/' }],
  layouts: [list2026, list2023, classic],
};

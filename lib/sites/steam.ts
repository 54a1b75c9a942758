import type { Layout, Site } from './site';

/** Thumbs only; the image shows which, in every language. */
const VERDICT: Layout['verdict'] = {
  unit: 'thumb',
  positive: '.thumb img[src*="thumbsUp" i]',
  negative: '.thumb img[src*="thumbsDown" i]',
};

/**
 * Words of the site in a text: notices, the host of a link, a box about what a link leads to. And what a reviewer quotes
 * from others.
 */
const NOT_WRITTEN =
  '.posted, .date_posted, .early_access_review, .received_compensation, .refunded, .bb_link_host, .bb_removedlink, [class^="dynamiclink_"], blockquote, .bb_quoteauthor';

const community: Layout = {
  name: 'community',
  element: '.apphub_Card:has(.vote_header)',
  text: '.apphub_CardTextContent',
  verdict: VERDICT,
  id: { selector: '[data-modal-content-url]', attribute: 'data-modal-content-url', pattern: /(?<=\.com\/).+/ },
  spoiler: '.bb_spoiler',
  strip: NOT_WRITTEN,
  anchor: '.vote_header .title',
};

/** Store and profile pages. */
const boxes: Layout = {
  name: 'boxes',
  element: '.review_box',
  text: '.content',
  verdict: VERDICT,
  spoiler: '.bb_spoiler',
  strip: NOT_WRITTEN,
  anchor: '.title',
};

export const steam: Site = {
  id: 'steam',
  name: 'Steam',
  matches: [
    'https://steamcommunity.com/app/*/reviews/*',
    'https://steamcommunity.com/*/recommended/*',
    'https://store.steampowered.com/app/*',
  ],
  layouts: [community, boxes],
};

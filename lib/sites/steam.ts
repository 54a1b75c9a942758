import type { Layout, Site } from './site';

/** Thumbs only; the image shows which, in every language. */
const VERDICT: Layout['verdict'] = {
  unit: 'thumb',
  positive: '.thumb img[src*="thumbsUp" i]',
  negative: '.thumb img[src*="thumbsDown" i]',
};

const community: Layout = {
  name: 'community',
  element: '.apphub_Card:has(.vote_header)',
  text: '.apphub_CardTextContent',
  verdict: VERDICT,
  id: { selector: '[data-modal-content-url]', attribute: 'data-modal-content-url', pattern: /(?<=\.com\/).+/ },
  spoiler: '.bb_spoiler',
  strip: '.date_posted, .early_access_review, .received_compensation',
  anchor: '.vote_header .title',
};

/** Store and profile pages. */
const boxes: Layout = {
  name: 'boxes',
  element: '.review_box',
  text: '.content',
  verdict: VERDICT,
  spoiler: '.bb_spoiler',
  strip: '.posted, .date_posted',
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

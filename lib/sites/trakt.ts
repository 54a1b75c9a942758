import type { Layout, Site } from './site';

/**
 * Comments since 2026, in the row on a film's page (clamped by style, whole in the page) and in the list of threads,
 * where replies follow in the same element. A spoiler, or a part of one, is there and blurred.
 */
const comments2026: Layout = {
  name: 'comments-2026',
  element: '.trakt-card:has(.trakt-comment-header)',
  text: '.trakt-comment',
  rating: { selector: '.trakt-commenter-rating', best: 10 },
  spoiler: '.trakt-spoiler',
  anchor: '.trakt-text-card-header-title',
};

/**
 * A comment without such an element around it. A header near it may belong to another comment, so no rating is read. A
 * preview is a button of the site, which cannot contain our badge.
 */
const bare2026: Layout = {
  name: 'bare-2026',
  element: '.trakt-comment-preview:not(.trakt-card *), trakt-spoiler:not(.trakt-card *, .trakt-comment-preview *)',
  text: '.trakt-comment',
  spoiler: '.trakt-spoiler',
  anchor: '.trakt-comment-preview',
};

export const trakt: Site = {
  id: 'trakt',
  name: 'Trakt',
  matches: ['https://*.trakt.tv/movies/*', 'https://*.trakt.tv/shows/*', 'https://*.trakt.tv/comments/*'],
  layouts: [comments2026, bare2026],
};

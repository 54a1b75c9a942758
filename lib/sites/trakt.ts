import type { Layout, Site } from './site';

/**
 * Comments since 2026, in the row on a film's page (clamped by style, whole in the page) and in the list of threads,
 * where replies follow in the same card. A spoiler, or a part of one, is there and blurred.
 */
const comments2026: Layout = {
  name: 'comments-2026',
  card: '.trakt-card:has(.trakt-comment-header)',
  text: '.trakt-comment',
  rating: { selector: '.trakt-commenter-rating', best: 10 },
  spoiler: '.trakt-spoiler',
  anchor: '.trakt-text-card-header-title',
};

export const trakt: Site = {
  id: 'trakt',
  name: 'Trakt',
  matches: ['https://*.trakt.tv/movies/*', 'https://*.trakt.tv/shows/*', 'https://*.trakt.tv/comments/*'],
  layouts: [comments2026],
};

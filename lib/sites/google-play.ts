import { FIVE_STARS } from '../common/scale';
import type { Layout, Site } from './site';

/** The same on the page and in the dialog with all reviews. The class names are hashed, but have stayed for years. */
const list2026: Layout = {
  name: 'list-2026',
  element: ':has(> header[data-review-id])',
  text: '.h3YV2d',
  rating: { selector: '[role="img"][aria-label]', attribute: 'aria-label', scale: FIVE_STARS },
  id: { selector: '[data-review-id]', attribute: 'data-review-id', pattern: /[\w-]+/ },
  anchor: '.bp9Aid',
};

export const googlePlay: Site = {
  id: 'googleplay',
  name: 'Google Play',
  matches: ['https://play.google.com/store/*'],
  layouts: [list2026],
};

import { FIVE_STARS } from '../common/scale';
import type { Layout, Site } from './site';

const COUNTRIES = 'at be ca ch co.nz co.uk com com.au de dk es fr ie it nl se'.split(' ');

const list2024: Layout = {
  name: 'list-2024',
  element: 'li:has([class*="comment__"] span[lang])',
  text: '[class*="comment__"] span[lang]',
  rating: { selector: '[role="img"][aria-label]', attribute: 'aria-label', scale: FIVE_STARS },
  // The nodes around the stars have no class to select them by: the badge goes to the end of the text.
  anchor: '[class*="comment__"]',
};

export const yelp: Site = {
  id: 'yelp',
  name: 'Yelp',
  matches: COUNTRIES.map((country) => `https://www.yelp.${country}/biz/*`),
  layouts: [list2024],
};

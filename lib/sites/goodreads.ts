import { FIVE_STARS } from '../common/scale';
import type { Layout, Site } from './site';

/** Since 2022. A spoiler is a part of the text that a checkbox reveals. */
const list2022: Layout = {
  name: 'list-2022',
  element: 'article.ReviewCard',
  text: '.ReviewText__content .Formatted',
  rating: { selector: '.ShelfStatus .RatingStars', attribute: 'aria-label', scale: FIVE_STARS },
  id: { selector: 'a[href*="/review/show/"]', attribute: 'href', pattern: /(?<=show\/)\d+/ },
  spoiler: '.spoiler__control',
  anchor: '.ReviewCard__row a[href*="/review/show/"]',
};

/** Before 2022. A long review is in the page twice, cut and whole. */
const classic: Layout = {
  name: 'classic',
  element: '.review:has(.reviewText)',
  text: '.reviewText [id^="freeText"]:not([id^="freeTextContainer"]), .reviewText [id^="freeTextContainer"]:not(:has(~ [id^="freeText"]))',
  rating: { selector: '.staticStars', stars: { full: '.p10', half: '.p6' }, scale: FIVE_STARS },
  id: { selector: '[id^="review_"]', attribute: 'id', pattern: /\d+/ },
  anchor: '.staticStars, .reviewHeader:not(:has(.staticStars)) .reviewDate',
};

export const goodreads: Site = {
  id: 'goodreads',
  name: 'Goodreads',
  matches: ['https://www.goodreads.com/book/*', 'https://www.goodreads.com/*/book/show/*'],
  reviewCount: 'json-ld',
  layouts: [list2022, classic],
};

// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { imdb } from '../../../lib/sites/imdb';
import { letterboxd } from '../../../lib/sites/letterboxd';
import { readReviewCount } from '../../../lib/sites/reading/review-count';
import { rottenTomatoes } from '../../../lib/sites/rotten-tomatoes';

const imdbSays = (text: string) => {
  document.body.innerHTML = `<div data-testid="tturv-total-reviews">${text}</div>`;
  return readReviewCount(document, imdb);
};

it.each([
  ['5,081 reviews', 5081],
  ['5.081 Rezensionen', 5081],
  ['5 081 critiques', 5081],
  ['12 reviews', 12],
  ['1,234,567 reviews', 1_234_567],
  ['12K reviews', undefined],
  ['No reviews', undefined],
])('reads "%s" as %s', (text, count) => {
  expect(imdbSays(text)).toBe(count);
});

it('reads what a page declares as JSON-LD, where the site is known to declare it', () => {
  const declared = JSON.stringify({ '@type': 'Movie', aggregateRating: { reviewCount: 652_757, ratingCount: 9 } });
  document.body.innerHTML = `<script type="application/ld+json">/* <![CDATA[ */ ${declared} /* ]]> */</script>`;
  expect(readReviewCount(document, letterboxd)).toBe(652_757);
  // There it is the number of critics.
  expect(readReviewCount(document, rottenTomatoes)).toBeUndefined();
  expect(readReviewCount(document, imdb)).toBeUndefined();
});

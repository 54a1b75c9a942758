// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { parseRating, type StatedScale } from '../../../lib/common/parse-rating';
import { FIVE_STARS, GRADES, PERCENT, type ReviewScale, TEN_POINTS } from '../../../lib/common/scale';
import { readRating } from '../../../lib/sites/reading/rating';
import type { RatingPlace } from '../../../lib/sites/site';

it.each([
  ['8', 10, 8],
  ['8/10', 10, 8],
  [' 10 ', 10, 10],
  ['4', 5, 8],
  ['4.5', 5, 9],
  ['4,5', 5, 9],
  ['0.5', 5, 1],
  ['4.0 out of 5 stars', 5, 8],
  ['4,0 von 5 Sternen', 5, 8],
  ['Noté 1 sur 5 étoiles', 5, 2],
  ['5つ星のうち4.0', 5, 8],
  ['5つ星のうち5.0', 5, 10],
  ['Rated 4 stars out of five stars', 5, 8],
  ['rating rated-large-9', 10, 9],
  ['allstar40 rating', 50, 8],
  ['★★★★½', 5, 9],
  ['½', 5, 1],
  ['4½', 5, 9],
  ['3½/4', 5, 8.75],
  ['3 1/2 out of 4', 5, 8.75],
  ['★★★ 1/2', 5, 7],
  ['★★¾', 5, 5.5],
  ['★★☆☆☆', 5, 4],
  ['80%', 10, 8],
  ['8.0', 10, 8],
  ['85', 100, 8.5],
  ['⭐⭐⭐⭐', 5, 8],
  ['★ 4.5', 5, 9],
  ['4 of 5', 5, 8],
  ['3 stars of 4', 5, 7.5],
])('reads "%s" on a scale to %d as %d', (text, best, rating) => {
  expect(parseRating(text, { best })?.rating).toBe(rating);
});

it.each([
  ['3/4', 7.5],
  ['2.5/4', 6.25],
  ['7.5/10', 7.5],
  ['80/100', 8],
  ['Original Score: 1.5/5', 3],
  ['Rated 4/5 Stars', 8],
  ['2 out of 5', 4],
  ['80 %', 8],
  ['0/4', 1],
  ['A+', 10],
  ['A', 10],
  ['B', 7.5],
  ['C+', 5.83],
  ['D−', 1.67],
  ['F', 1],
])('reads "%s", which tells its own scale, as %d', (text, rating) => {
  expect(parseRating(text)?.rating).toBe(rating);
});

it.each([
  ['', 10],
  ['–', 10],
  ['tbd', 10],
  ['0', 10],
  ['11', 10],
  ['-4', 5],
  ['−4/10', 10],
  ['7', 5],
  ['4 of 5, 12 votes', 5],
  ['12 34', 100],
  ['5/4', undefined],
  ['4', undefined],
  ['★★★', undefined],
  ['E', undefined],
  ['B movie', undefined],
  ['Full Review', undefined],
  ['Full Review | 02/03/2024', undefined],
])('takes "%s" on a scale to %s for none', (text, best) => {
  expect(parseRating(text, { best })).toBeUndefined();
});

it('takes 0 for a rating where the site says so', () => {
  expect(parseRating('0', { best: 10, zero: true })).toEqual({ rating: 1, scale: { ...TEN_POINTS, given: 0 } });
});

function elementOf(html: string): Element {
  document.body.innerHTML = `<div>${html}</div>`;
  return document.body.firstElementChild!;
}

it('takes the first place that the element has, in the order declared', () => {
  const places: RatingPlace[] = [
    { selector: 'b', best: 5 },
    { selector: 'i', best: 10 },
  ];
  expect(readRating(elementOf('<i>7</i><b>4</b>'), places).rating).toBe(8);
  expect(readRating(elementOf('<i>7</i>'), places).rating).toBe(7);
  expect(readRating(elementOf('<u>7</u>'), places).rating).toBeUndefined();
});

it('takes the scale from the page where it tells one', () => {
  const place: RatingPlace = { selector: 'b', attribute: 'content', bestAt: 'i', best: 5 };
  expect(readRating(elementOf('<b>4</b>'), place).rating).toBe(8);
  expect(readRating(elementOf('<b>80</b><i>100</i>'), place).rating).toBe(8);
  expect(readRating(elementOf('<meta><b content="8"></b><i content="10"></i>'), place).rating).toBe(8);
});

it('counts stars that have neither figure nor glyph', () => {
  const place: RatingPlace = { selector: 'p', stars: { full: '.full', half: '.half' }, best: 5 };
  expect(
    readRating(elementOf('<p><b class="full"></b><b class="full"></b><b class="half"></b></p>'), place).rating,
  ).toBe(5);
  expect(readRating(elementOf('<p><b></b></p>'), place).rating).toBeUndefined();
});

it.each<[string, StatedScale, ReviewScale]>([
  ['7', { best: 10 }, { unit: 'points', highest: 10, given: 7 }],
  ['5', { best: 100, zero: true }, { unit: 'points', highest: 100, given: 5 }],
  ['4,5', { scale: FIVE_STARS }, { ...FIVE_STARS, given: 4.5 }],
  ['★★★½', { scale: FIVE_STARS }, { ...FIVE_STARS, given: 3.5 }],
  ['4/5', { scale: FIVE_STARS }, { ...FIVE_STARS, given: 4 }],
  ['rated-7', { best: 10, scale: FIVE_STARS }, { ...FIVE_STARS, given: 3.5 }],
  ['allstar40', { best: 50, scale: FIVE_STARS }, { ...FIVE_STARS, given: 4 }],
  ['80%', { best: 10 }, { ...PERCENT, given: 80 }],
  ['8.0', { best: 10, scale: PERCENT }, { ...PERCENT, given: 80 }],
  ['2.5/4', {}, { unit: 'points', highest: 4, given: 2.5 }],
  ['0/4', {}, { unit: 'points', highest: 4, given: 0 }],
  ['B+', {}, { ...GRADES, given: 10 }],
  ['A+', {}, { ...GRADES, given: 13 }],
  ['F', {}, { ...GRADES, given: 0 }],
])('keeps "%s" as it is given', (text, stated, scale) => {
  expect(parseRating(text, stated)?.scale).toEqual(scale);
});

it('gives a review without a rating the scale of its layout, where there is one for all', () => {
  const unrated = elementOf('<u>7</u>');
  const stars: RatingPlace = { selector: 'b', scale: FIVE_STARS };
  const points: RatingPlace = { selector: 'i', best: 10 };
  expect(readRating(unrated, stars)).toEqual({ scale: FIVE_STARS });
  expect(readRating(unrated, [points, points])).toEqual({ scale: TEN_POINTS });
  expect(readRating(unrated, [stars, points])).toEqual({});
  expect(readRating(unrated, [stars, { selector: 'i' }])).toEqual({});
  expect(readRating(unrated, { selector: 'i', bestAt: 'b', best: 5 })).toEqual({});
  expect(readRating(unrated)).toEqual({});
});

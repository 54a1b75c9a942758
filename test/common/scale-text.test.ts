import fc from 'fast-check';
import { expect, it } from 'vitest';
import { FIVE_STARS, GRADES, PERCENT, type ReviewScale, type Scale, TEN_POINTS } from '../../lib/common/scale';
import {
  caption,
  givenFigure,
  inWords,
  ownFigure,
  ownShort,
  predictedFigure,
  short,
} from '../../lib/common/scale-text';
import de from '../../locales/de.json';
import fr from '../../locales/fr.json';
import { strings, stringsOf } from '../overlay/strings';

const HUNDRED: Scale = { unit: 'points', highest: 100 };
const FOUR: Scale = { unit: 'points', highest: 4 };

it.each<[Scale, string, string, string]>([
  [TEN_POINTS, '7.6', '7.6', '7.6 of 10'],
  [FIVE_STARS, '3.8', '3.8★', '3.8 of 5 stars'],
  [HUNDRED, '76', '76', '76 of 100'],
  [FOUR, '3.1', '3.1/4', '3.1 of 4'],
  [PERCENT, '76%', '76%', '76%'],
  [GRADES, 'B', 'B', 'B'],
  [{ unit: 'thumb', highest: 10 }, '7.6', '7.6', '7.6 of 10'],
])('on %o, a prediction of 7.63 is %s', (scale, figure, brief, words) => {
  expect(predictedFigure(7.63, scale, 'en')).toBe(figure);
  expect(short(figure, scale)).toBe(brief);
  expect(inWords(figure, scale, strings)).toBe(words);
});

it.each<[ReviewScale, string, string]>([
  [{ ...TEN_POINTS, given: 0 }, '0', '★ 0'],
  [{ ...HUNDRED, given: 5 }, '5', '★ 5'],
  [{ ...FOUR, given: 2.75 }, '2.75', '★ 2.75/4'],
  [{ ...FIVE_STARS, given: 4 }, '4', '★★★★'],
  [{ ...FIVE_STARS, given: 0.5 }, '0.5', '½'],
  [{ ...FIVE_STARS, given: 4.3 }, '4.3', '★ 4.3'],
  [{ ...PERCENT, given: 82.5 }, '82.5%', '★ 82.5%'],
  [{ ...GRADES, given: 13 }, 'A+', '★ A+'],
  [{ ...GRADES, given: 11 }, 'A−', '★ A−'],
])('of %o, the rating is given as %s', (scale, figure, brief) => {
  expect(givenFigure(1, scale, 'en')).toBe(figure);
  expect(ownShort({ rating: 1, scale }, strings)).toBe(brief);
  expect(ownFigure({ rating: 1, scale }, strings)).toContain(`★ ${figure}`);
});

it('a rating without a scale is one of 10', () => {
  expect(givenFigure(8, undefined, 'en')).toBe('8');
  expect(ownShort({ rating: 8 }, strings)).toBe('★ 8');
  expect(ownShort({}, strings)).toBeUndefined();
});

it('figures are written as the language has them', () => {
  const german = stringsOf(de);
  expect(inWords(predictedFigure(7.63, FIVE_STARS, 'de'), FIVE_STARS, german)).toBe('3,8 von 5 Sternen');
  expect(caption(FIVE_STARS, german)).toBe('von 5 Sternen (vorhergesagt)');
  expect(predictedFigure(7.63, PERCENT, 'de')).toBe('76\u00a0%');
  expect(ownShort({ rating: 1, scale: { ...FOUR, given: 2.5 } }, german)).toBe('★ 2,5/4');
  expect(inWords('3,8', FIVE_STARS, stringsOf(fr))).toBe('3,8 sur 5 étoiles');
});

it('every prediction has a figure on every scale', () => {
  const scales = fc.constantFrom(TEN_POINTS, FIVE_STARS, PERCENT, GRADES, HUNDRED, FOUR);
  fc.assert(
    fc.property(scales, fc.double({ min: 1, max: 10, noNaN: true }), (scale, rating) => {
      expect(predictedFigure(rating, scale, 'en')).toMatch(/^(\d+(\.\d)?%?|[A-DF][+−]?)$/);
    }),
  );
});

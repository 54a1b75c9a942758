import type { Correction } from '../common/correction';
import type { Scale } from '../common/scale';
import { givenFigure, inWords } from '../common/scale-text';
import type { BadgeStrings } from './strings';

/** Of the badge, for each tone: no tone is shown by colour alone. */
export const TONE_SIGNS = { positive: '+', negative: '−', mixed: '±', none: '○' } as const;

/** "negative", "3.5 of 5 stars". */
export function correctionInWords(correction: Correction, scale: Scale | undefined, strings: BadgeStrings): string {
  if ('rating' in correction) return inWords(figureOf(correction.rating, scale, strings), scale, strings);
  return toneInWords(correction.tone, strings);
}

export function toneInWords(tone: keyof typeof TONE_SIGNS, strings: BadgeStrings): string {
  return tone === 'none' ? strings.withoutOpinion : strings[tone];
}

/** The user's rating, and not the one that the reviewer gave, which a review carries with its scale. */
function figureOf(rating: number, scale: Scale | undefined, { locale }: BadgeStrings): string {
  return givenFigure(rating, scale && { unit: scale.unit, highest: scale.highest }, locale);
}

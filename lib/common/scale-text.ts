/** Ratings on their site's own scale, as people read them. */
import { decimals, percent, ratingGiven, whole } from './format';
import type { Review } from './review';
import { fromRating, type Scale, TEN_POINTS } from './scale';

/** The words beside the figures, in the language of `locale`. */
export interface ScaleStrings {
  /** BCP 47 tag of the language of all these words; figures are written in it, too. */
  locale: string;
  ofPoints(value: string, highest: string): string;
  ofStars(value: string, highest: string): string;
  /** Follow a predicted rating in large figures; `predicted` where the figure names its own scale. */
  predictedOf(highest: string): string;
  predictedOfStars(highest: string): string;
  predictedAlone: string;
  /** Verdicts. */
  positive: string;
  negative: string;
  thumbUp: string;
  thumbDown: string;
  fresh: string;
  rotten: string;
}

/** The reviewer's own opinion, where the page shows it. */
export type OwnOpinion = Pick<Review, 'rating' | 'verdict' | 'scale'>;

/** From this top of a scale on, a decimal would pretend to more than a prediction knows. */
const WHOLE_FROM = 20;

/** A prediction or a mean on a scale: "8.2", "82", "82%", "B+". */
export function figureOn(value: number, { unit, highest }: Scale, locale: string): string {
  if (unit === 'grade') return gradeOf(value);
  if (unit === 'percent') return percent(value / 100, locale, 0);
  return decimals(value, highest < WHOLE_FROM ? 1 : 0, locale);
}

/** @param rating from 1 to 10 */
export function predictedFigure(rating: number, scale: Scale = TEN_POINTS, locale: string): string {
  return figureOn(fromRating(rating, scale), scale, locale);
}

/** The reviewer's own rating as given: "8", "3.75", "80%", "A−". */
export function givenFigure(rating: number, scale: Review['scale'] = TEN_POINTS, locale: string): string {
  const value = scale.given ?? fromRating(rating, scale);
  if (scale.unit === 'grade') return gradeOf(value);
  if (scale.unit === 'percent') return percent(value / 100, locale, Number.isInteger(value) ? 0 : 1);
  return ratingGiven(value, locale, 2);
}

/** A figure with as much of its scale as it needs where there is little room: "3.8★", "2.9/4"; "8.2", "82" of 10 and 100. */
export function short(figure: string, { unit, highest }: Scale = TEN_POINTS): string {
  if (unit === 'stars') return `${figure}★`;
  return unit === 'points' && highest !== 10 && highest !== 100 ? `${figure}/${highest}` : figure;
}

/** A figure with its scale: "8.2 of 10", "3.8 of 5 stars", "82%". */
export function inWords(figure: string, { unit, highest }: Scale = TEN_POINTS, strings: ScaleStrings): string {
  if (unit === 'percent' || unit === 'grade') return figure;
  const write = unit === 'stars' ? strings.ofStars : strings.ofPoints;
  return write(figure, whole(highest, strings.locale));
}

/** Follows a predicted rating in large figures: "out of 5 stars (predicted)". */
export function caption({ unit, highest }: Scale = TEN_POINTS, strings: ScaleStrings): string {
  if (unit === 'percent' || unit === 'grade') return strings.predictedAlone;
  const write = unit === 'stars' ? strings.predictedOfStars : strings.predictedOf;
  return write(whole(highest, strings.locale));
}

/** The reviewer's own opinion where there is little room, with a sign that no prediction has: "★ 8", "★ 4", "👎". */
export function ownFigure(opinion: OwnOpinion, strings: ScaleStrings): string | undefined {
  const { rating, verdict, scale } = opinion;
  if (rating !== undefined) {
    const figure = givenFigure(rating, scale, strings.locale);
    return `★ ${scale?.unit === 'stars' ? figure : short(figure, scale)}`;
  }
  if (scale?.unit === 'thumb' && verdict) return verdict === 'positive' ? '👍' : '👎';
  return verdictWord(opinion, strings);
}

/** The same, but stars as the page shows them: "★★★½". */
export function ownShort(opinion: OwnOpinion, strings: ScaleStrings): string | undefined {
  return starGlyphs(opinion.scale) ?? ownFigure(opinion, strings);
}

/** "fresh", "thumbs down"; where the site has no word of its own, "positive" or "negative". */
export function verdictWord({ verdict, scale }: OwnOpinion, strings: ScaleStrings): string | undefined {
  if (!verdict) return undefined;
  const positive = verdict === 'positive';
  if (scale?.unit === 'thumb') return positive ? strings.thumbUp : strings.thumbDown;
  if (scale?.unit === 'tomato') return positive ? strings.fresh : strings.rotten;
  return strings[verdict];
}

/** "★★★½"; `undefined` where stars and one half do not say it. */
function starGlyphs(scale: Review['scale']): string | undefined {
  const { unit, given = 0 } = scale ?? {};
  if (unit !== 'stars' || given <= 0 || given > 5 || !Number.isInteger(given * 2)) return undefined;
  return '★'.repeat(Math.floor(given)) + (Number.isInteger(given) ? '' : '½');
}

/** @param step thirds of a grade from F, 0; A+ is 13 */
function gradeOf(step: number): string {
  const letter = Math.round(step / 3);
  const rest = step - 3 * letter;
  return `${'FDCBA'[letter]}${rest > 0 ? '+' : rest < 0 ? '−' : ''}`;
}

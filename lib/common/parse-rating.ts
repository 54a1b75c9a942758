import { GRADES, PERCENT, type ReviewScale, type Scale, toRating } from './scale';

const NUMBER = /\d+(?:[.,]\d+)?/g;
/** Not a part of a date. */
const FRACTION = /(?<![\d/.,])(\d+(?:[.,]\d+)?)\s*(?:\/|out of)\s*(\d+)(?![\d/])/i;
/** As the whole text: "4 of 5", "3.5 stars of 4". */
const PART_OF = /^(\d+(?:[.,]\d+)?)(?:\s+stars?)?\s+of\s+(\d+)(?:\s+stars?)?$/i;
/** A figure below 0 lies on no scale. */
const NEGATIVE = /^[-−]\s*\d/;
const GRADE = /^([A-DF])([+\-−–])?$/;

const PARTS: Readonly<Record<string, string>> = { '¼': '.25', '½': '.5', '¾': '.75' };
/** "4½", "4 1/2", "4-1/2": behind a figure or a star, and not the beginning of a date. */
const HALF = /(?<=[\d★⭐])[\s-]*(?<!\d)1\/2(?![\d/.,])/g;
/** A longer text is no rating: these patterns take time that grows with the square of its white space. */
const LONGEST = 200;
const PART = /(?<![★⭐☆]\s*)(\d*)\s*([¼½¾])/g;

/** The text with decimals in the place of fractions: "4.5" for "4½" and for "4 1/2"; a fraction among stars is one of them. */
export function inDecimals(text: string): string {
  if (text.length > LONGEST || !/[¼½¾]|1\/2/.test(text)) return text;
  return text.replace(HALF, '½').replace(PART, (_, whole: string, part: string) => `${whole || 0}${PARTS[part]}`);
}

/** A rating from 1 to 10, and the scale with the rating as given. */
export interface ReadRating {
  rating: number;
  scale: ReviewScale;
}

/** A scale as a page or a file states it. */
export interface StatedScale {
  scale?: Scale;
  /** The top of the scale where the value stands, where it is not that of `scale`. */
  best?: number;
  /** Whether 0 is a rating. */
  zero?: boolean;
}

/** A rating as sites write it: "8", "4,5", "3/4", "80 %", "B+", "★★★½", "4,0 von 5 Sternen". */
export function parseRating(text: string, place: StatedScale = {}): ReadRating | undefined {
  const best = place.best ?? place.scale?.highest;
  const written = inDecimals(text.trim());
  if (NEGATIVE.test(written)) return undefined;
  const [, part, whole] = FRACTION.exec(written) ?? PART_OF.exec(written) ?? [];
  if (part && whole) {
    if (parse(whole) === best) return onScale(parse(part), place);
    return onScale(parse(part), { best: parse(whole), zero: place.zero ?? best === undefined });
  }
  const found = numbersIn(written);
  if (/%/.test(written)) return found.length === 1 ? onScale(found[0], { scale: PERCENT, zero: true }) : undefined;
  if (best === undefined) return parseGrade(written);
  const glyphs = glyphsIn(written);
  // A single star may be an ornament beside the figure.
  if (glyphs > 0 && !(glyphs === 1 && found.length > 0)) return onScale(glyphs, place);
  // Of two numbers one is the scale, and which comes first depends on the language: "4.0 out of 5", "5つ星のうち4.0".
  const scale = found.length > 1 ? found.indexOf(best) : -1;
  const left = found.filter((_, i) => i !== scale);
  return left.length === 1 ? onScale(left[0], place) : undefined;
}

function glyphsIn(text: string): number {
  return (text.match(/[★⭐]/g)?.length ?? 0) + Number(PARTS[/[¼½¾]/.exec(text)?.[0] ?? ''] ?? 0);
}

/** The top of a scale as a page states it, or 5, as schema.org has it, where it states none that could be one. */
export function bestOf(stated: number): number {
  return stated > 0 && Number.isFinite(stated) ? stated : 5;
}

function parseGrade(text: string): ReadRating | undefined {
  const [, letter, sign] = GRADE.exec(text) ?? [];
  if (!letter) return undefined;
  const step = Math.max(0, 3 * 'FDCBA'.indexOf(letter) + (sign ? (sign === '+' ? 1 : -1) : 0));
  return { rating: toRating(step, GRADES), scale: { ...GRADES, given: step } };
}

/** A value that the markup states on its own scale; `undefined` where it lies outside. */
export function onScale(value = Number.NaN, place: StatedScale): ReadRating | undefined {
  const scale = scaleOf(place);
  const best = place.best ?? scale?.highest ?? Number.NaN;
  if (!scale || !(value > 0 || (place.zero && value === 0)) || !(value <= best)) return undefined;
  const given = Math.round((value * scale.highest * 100) / best) / 100;
  return { rating: toRating(value, { highest: best }), scale: { ...scale, given } };
}

export function scaleOf({ scale, best }: StatedScale): Scale | undefined {
  return scale ?? (best ? { unit: 'points', highest: best } : undefined);
}

export function numbersIn(text: string): number[] {
  return (text.match(NUMBER) ?? []).map(parse);
}

function parse(number: string): number {
  return Number(number.replace(',', '.'));
}

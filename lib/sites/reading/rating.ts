import type { RatingPlace } from '../site';

const NUMBER = /\d+(?:[.,]\d+)?/g;
/** Not a part of a date. */
const FRACTION = /(?<![\d/.,])(\d+(?:[.,]\d+)?)\s*(?:\/|out of)\s*(\d+)(?![\d/])/i;
const GRADE = /^([A-DF])([+\-−–])?$/;

/** The rating in an element, from 1 to 10; `undefined` where there is none, or none that can be read without a guess. */
export function readRating(element: Element, places: RatingPlace | RatingPlace[] = []): number | undefined {
  for (const place of [places].flat()) {
    const holder = element.querySelector(place.selector);
    if (!holder) continue;
    if (place.stars) return onTen(countStars(holder, place.stars), place.best);
    const best = (place.bestAt && numbers(content(element.querySelector(place.bestAt), 'content'))[0]) || place.best;
    return parseRating(content(holder, place.attribute), best, place.zero);
  }
  return undefined;
}

/**
 * A rating as sites write it, mapped onto 1 to 10: "8", "4,5", "3/4", "80 %", "B+", "★★★½", "4,0 von 5 Sternen".
 * @param best top of the scale, unless the rating states its own.
 * @param zero whether 0 is a rating on a scale that the rating does not state.
 */
export function parseRating(text: string, best?: number, zero = false): number | undefined {
  const written = text.trim();
  const [, part, whole] = FRACTION.exec(written) ?? [];
  if (part && whole) return onTen(parse(part), parse(whole), zero || best === undefined);
  const found = numbers(written);
  if (/%/.test(written)) return found.length === 1 ? onTen(found[0], 100, true) : undefined;
  if (best === undefined) return parseGrade(written);
  const glyphs = /[★½]/.test(written) ? written.split('★').length - 1 + (written.includes('½') ? 0.5 : 0) : undefined;
  if (glyphs) return onTen(glyphs, best);
  // Of two numbers one is the scale, and which comes first depends on the language: "4.0 out of 5", "5つ星のうち4.0".
  const scale = found.length > 1 ? found.indexOf(best) : -1;
  const left = found.filter((_, i) => i !== scale);
  return left.length === 1 ? onTen(left[0], best, zero) : undefined;
}

/** School grades in steps of a third, F at the bottom and A+ the same as A, as Metacritic converts them. */
function parseGrade(text: string): number | undefined {
  const [, letter, sign] = GRADE.exec(text) ?? [];
  if (!letter) return undefined;
  const step = 3 * 'FDCBA'.indexOf(letter) + (sign ? (sign === '+' ? 1 : -1) : 0);
  return onTen(Math.min(12, Math.max(0, step)), 12, true);
}

function onTen(value = Number.NaN, best = Number.NaN, zero = false): number | undefined {
  const rating = Math.max(1, (value * 10) / best);
  return (value > 0 || (zero && value === 0)) && rating <= 10 ? Math.round(rating * 100) / 100 : undefined;
}

function countStars(holder: Element, { full, half }: { full: string; half: string }): number {
  return holder.querySelectorAll(full).length + holder.querySelectorAll(half).length / 2;
}

function content(holder: Element | null, attribute = ''): string {
  return holder?.getAttribute(attribute) ?? holder?.textContent ?? '';
}

function numbers(text: string): number[] {
  return (text.match(NUMBER) ?? []).map(parse);
}

function parse(number: string): number {
  return Number(number.replace(',', '.'));
}

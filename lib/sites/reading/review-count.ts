import type { Site } from '../site';
import { declaredValues } from './json-ld';
import { textOf } from './members';

/** The first number of a text, with separators between its groups of three: "5,081", "5.081", "5 081". */
const COUNT = /\d{1,3}(?:[.,\u2019\s]\d{3})+(?!\d)|\d+/;

/** Letters behind it make it another number: "12K". */
const ABBREVIATED = /^\s?[kmKM]\b/;

/** How many reviews a site has of the film of a page, as the page says; `undefined` where it does not. */
export function readReviewCount(document: Document, { reviewCount: place }: Site): number | undefined {
  if (place === 'json-ld') return declaredCount(document);
  const holder = place && document.querySelector(place.selector);
  return holder ? parseCount(textOf(holder)) : undefined;
}

function parseCount(text: string): number | undefined {
  const found = COUNT.exec(text);
  if (!found || ABBREVIATED.test(text.slice(found.index + found[0].length))) return undefined;
  return Number(found[0].replace(/\D/g, ''));
}

function declaredCount(document: Document): number | undefined {
  for (const value of declaredValues(document)) {
    const { aggregateRating } = (value ?? {}) as { aggregateRating?: { reviewCount?: unknown } };
    const count = Number(aggregateRating?.reviewCount);
    if (Number.isInteger(count) && count > 0) return count;
  }
  return undefined;
}

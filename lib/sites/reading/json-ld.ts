import { letters, plainText } from './letters';
import { parseRating, type ReadRating } from './rating';

export interface DeclaredReview extends Partial<ReadRating> {
  /** As the page declares it, with the entities and tags that some sites leave in. */
  body: string;
  title?: string;
}

/** The reviews that a page declares as JSON-LD, wherever they stand in it. */
export function declaredReviews(document: Document): DeclaredReview[] {
  return declaredValues(document).flatMap(reviewsIn);
}

/** What each JSON-LD script of a page declares; `undefined` for one that does not parse. */
export function declaredValues(document: Document): unknown[] {
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')];
  return scripts.map(({ textContent }) => parseJson(textContent ?? ''));
}

function reviewsIn(value: unknown): DeclaredReview[] {
  if (Array.isArray(value)) return value.flatMap(reviewsIn);
  if (typeof value !== 'object' || value === null) return [];
  const { reviewBody, name, reviewRating } = value as Record<string, unknown>;
  if (typeof reviewBody !== 'string' || !letters(reviewBody)) return Object.values(value).flatMap(reviewsIn);
  const title = typeof name === 'string' ? plainText(name) : undefined;
  return [{ body: reviewBody, title, ...ratingIn(reviewRating) }];
}

/** Some sites wrap their JSON in comments; one that does not parse declares nothing. */
function parseJson(script: string): unknown {
  try {
    return JSON.parse(script.replace(/\/\*\s*(<!\[CDATA\[|\]\]>)\s*\*\//g, ''));
  } catch {
    return undefined;
  }
}

/** Without a scale of its own a rating is out of 5, as schema.org has it. */
function ratingIn(reviewRating: unknown): ReadRating | undefined {
  const { ratingValue, bestRating } = (reviewRating ?? {}) as Record<string, unknown>;
  return parseRating(String(ratingValue ?? ''), { best: Number(bestRating ?? 5) });
}

import { parseRating } from './rating';
import type { ReadCard } from './read';
import { readText } from './read-text';
import { textId } from './text-id';

/** Letters that must agree for a text of the page to be the declared one: enough to tell two reviews apart. */
const PREFIX = 60;

interface Declared {
  body: string;
  title?: string;
  rating?: number;
}

/**
 * The reviews that a page declares as JSON-LD, each at the element that shows it. The text is the page's, as it is
 * shown; a review that the page declares but does not show is left out.
 */
export function readJsonLd(document: Document, site: string): ReadCard[] {
  const reads: ReadCard[] = [];
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    for (const { body, title, rating } of declaredIn(script.textContent ?? '')) {
      const node = shownAt(document.body, letters(body));
      if (!node || reads.some(({ card }) => card === node)) continue;
      const text = readText(node);
      const partial = letters(text).length < letters(body).length * 0.9;
      reads.push({
        review: {
          site,
          id: textId(text),
          text,
          ...(title && { title }),
          ...(rating && { rating }),
          ...(partial && { partial }),
        },
        layout: 'json-ld',
        card: node,
        body: node,
        anchor: node,
      });
    }
  }
  return reads;
}

/** Some sites wrap their JSON into comments; what does not parse declares nothing. */
function declaredIn(script: string): Declared[] {
  const found: Declared[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (value !== null && typeof value === 'object') {
      const { reviewBody, name, reviewRating } = value as Record<string, unknown>;
      if (typeof reviewBody === 'string' && letters(reviewBody)) {
        const title = typeof name === 'string' ? plain(name) : undefined;
        found.push({ body: reviewBody, title, rating: ratingIn(reviewRating) });
      } else Object.values(value).forEach(visit);
    }
  };
  visit(parsed(script.replace(/\/\*\s*(<!\[CDATA\[|\]\]>)\s*\*\//g, '')));
  return found;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function ratingIn(rating: unknown): number | undefined {
  const { ratingValue, bestRating } = (rating ?? {}) as Record<string, unknown>;
  return parseRating(String(ratingValue ?? ''), Number(bestRating ?? 5));
}

/** The smallest element that shows the whole of what begins with these letters. */
function shownAt(root: Element, wanted: string): Element | undefined {
  const prefix = wanted.slice(0, PREFIX);
  const shows = (element: Element) => element.localName !== 'script' && letters(readText(element)).includes(prefix);
  let node = root;
  if (!shows(node)) return undefined;
  for (let child: Element | undefined = node; child; child = [...node.children].find(shows)) node = child;
  while (node !== root && letters(readText(node)).length < wanted.length && beginsSo(node.parentElement!, prefix)) {
    node = node.parentElement!;
  }
  return beginsSo(node, prefix) && letters(readText(node)).length < wanted.length * 1.2 + PREFIX ? node : undefined;
}

function beginsSo(element: Element, prefix: string): boolean {
  return letters(readText(element)).startsWith(prefix);
}

/** Letters and digits of the Latin alphabet: what entities, tags, quotes and accents cannot make different. */
function letters(text: string): string {
  return plain(text)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}

const ENTITIES: Record<string, string> = { amp: '&', apos: "'", '#39': "'", quot: '"', lt: '<', gt: '>' };

/** A text without the tags and entities that some sites leave in their JSON. */
function plain(text: string): string {
  return text
    .replace(/&(#?\w+);/g, (_, name: string) => ENTITIES[name] ?? ' ')
    .replace(/<\/?[a-z][^>]*>/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

import type { Layout, Site } from '../site';
import { parseRating } from './rating';
import { readText } from './read-text';

/** Letters that must agree for a text of the page to be the declared one: enough to tell two reviews apart. */
const PREFIX = 60;

interface Declared {
  body: string;
  title?: string;
  rating?: number;
}

/**
 * A site with the reviews that this page declares as JSON-LD: a layout for each, at the element that shows it. The text
 * is the page's, as it is shown; a review that the page declares but does not show is left out.
 */
export function withDeclared(site: Site, document: Document): Site {
  const known = site.layouts.map(({ element }) => element).join();
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')];
  const declared = scripts.flatMap((script) => declaredIn(script.textContent ?? ''));
  const layouts: Layout[] = [];
  if (declared.length > 0) {
    const page = lettersOf(document.body);
    for (const { body, title, rating } of declared) {
      const node = shownAt(page, letters(body));
      if (!node || node.closest(known)) continue;
      const text = readText(node);
      const partial = letters(text).length < letters(body).length * 0.9;
      const place = pathTo(node);
      layouts.push({
        name: 'json-ld',
        element: place,
        text: place,
        begins: text.slice(0, PREFIX),
        declared: { title, rating, ...(partial && { partial }) },
      });
    }
  }
  return { ...site, layouts: [...site.layouts, ...layouts] };
}

/** A selector that matches this element alone; our badges, of a type of their own, do not change it. */
function pathTo(element: Element): string {
  const steps: string[] = [];
  for (let node = element; node.parentElement; node = node.parentElement) {
    const alike = [...node.parentElement.children].filter(({ localName }) => localName === node.localName);
    steps.unshift(`${node.localName.replace(/[^\w-]/g, '\\$&')}:nth-of-type(${alike.indexOf(node) + 1})`);
  }
  return `:root > ${steps.join(' > ')}`;
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

/** The letters of a page, run together, and where in them each of its text nodes begins. */
interface PageLetters {
  all: string;
  nodes: { node: Node; start: number }[];
}

function lettersOf(root: Element): PageLetters {
  const page: PageLetters = { all: '', nodes: [] };
  const walk = (node: Node): void => {
    if (node.nodeType === node.TEXT_NODE) {
      page.nodes.push({ node, start: page.all.length });
      page.all += letters(node.nodeValue ?? '');
    } else if (!/^(script|style|template)$/i.test(node.nodeName)) node.childNodes.forEach(walk);
  };
  walk(root);
  return page;
}

/** The smallest element that shows the whole of what begins with these letters. */
function shownAt({ all, nodes }: PageLetters, wanted: string): Element | undefined {
  const prefix = wanted.slice(0, PREFIX);
  const at = all.indexOf(prefix);
  if (at < 0) return undefined;
  let element = nodes.findLast(({ start }) => start <= at)?.node.parentElement;
  const length = () => letters(readText(element!)).length;
  for (let parent = element?.parentElement; parent && parent.localName !== 'body'; parent = parent.parentElement) {
    if (length() >= wanted.length || !begins(parent, prefix)) break;
    element = parent;
  }
  return element && begins(element, prefix) && length() < wanted.length * 1.2 + PREFIX ? element : undefined;
}

function begins(element: Element, prefix: string): boolean {
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

import type { Review } from '../../common/review';
import type { Layout, Site } from '../site';
import { readRating } from './rating';
import { readText } from './read-text';
import { textId } from './text-id';

/** A review and the elements it was read from. */
export interface ReadReview {
  review: Review;
  /** Name of the layout that the element has. */
  layout: string;
  element: Element;
  /** Selector of what is in `body` and was not written by the reviewer. */
  strip?: string;
  /** Holds the text; a review marked as spoiler may be in the page and yet hidden. */
  body: Element;
  /** The badge follows this element. */
  anchor: Element;
}

/** Selector of the elements of every layout of a site. */
export function elementSelector(site: Site): string {
  return site.layouts.map((layout) => layout.element).join(', ');
}

/** The reviews under `root` in the order of the page, each id once. Elements without text are left out. */
export function readReviews(root: ParentNode, site: Site): ReadReview[] {
  const byId = new Map<string, ReadReview>();
  for (const element of root.querySelectorAll(elementSelector(site))) {
    const read = readElement(element, site);
    if (read && !byId.has(read.review.id)) byId.set(read.review.id, read);
  }
  return [...byId.values()];
}

/** The review in one element; `undefined` while it holds no text, e.g. a spoiler that nobody has opened. */
export function readElement(element: Element, site: Site): ReadReview | undefined {
  const layout = site.layouts.find((candidate) => element.matches(candidate.element));
  const find = (selector?: string) =>
    selector && (element.matches(selector) ? element : element.querySelector(selector));
  const has = (selector?: string) => Boolean(find(selector));
  const body = layout && find(layout.text);
  const written = body ? readText(body, layout.strip) : '';
  const text = layout?.remove ? written.replace(layout.remove, '').trim() : written;
  if (!layout || !body || text === '' || !text.startsWith(layout.begins ?? '')) return undefined;
  const title = layout.title && element.querySelector(layout.title)?.textContent?.trim().replace(/\s+/g, ' ');
  const rating = readRating(element, layout.rating);
  const review: Review = {
    site: site.id,
    id: readId(element, layout) ?? textId(text),
    text,
    ...(title && { title }),
    ...(rating && { rating }),
    ...(has(layout.verdict?.positive) && { verdict: 'positive' }),
    ...(has(layout.verdict?.negative) && { verdict: 'negative' }),
    ...(has(layout.partial) && (layout.partialEnd?.test(text) ?? true) && { partial: true }),
    ...(has(layout.spoiler) && { spoiler: true }),
    ...layout.declared,
  };
  const anchor = find(layout.anchor) || body;
  return { review, layout: layout.name, element, body, strip: layout.strip, anchor };
}

function readId(element: Element, { id }: Layout): string | undefined {
  if (!id) return undefined;
  const holder = element.matches(id.selector) ? element : element.querySelector(id.selector);
  return id.pattern.exec(holder?.getAttribute(id.attribute) ?? '')?.[0];
}

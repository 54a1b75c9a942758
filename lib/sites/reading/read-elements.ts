import type { Review } from '../../common/review';
import type { Layout, Site } from '../site';
import { readRating } from './rating';
import { readText } from './read-text';
import { textId } from './text-id';

/** A review and the elements it was read from. */
export interface ReadReview {
  review: Review;
  /** Name of the layout that the element belongs to. */
  layout: string;
  element: Element;
  /** Selector of the parts of `body` that the reviewer did not write. */
  strip?: string;
  /** Holds the text; that of a spoiler may be in the page and yet hidden. */
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
  const layout = layoutOf(element, site);
  const body = layout && find(element, layout.text);
  if (!body) return undefined;
  const { text } = textIn(body, layout);
  if (text === '' || !text.startsWith(layout.begins ?? '')) return undefined;
  return {
    review: reviewIn(element, layout, site.id, text),
    layout: layout.name,
    element,
    body,
    strip: layout.strip,
    anchor: find(element, layout.anchor) ?? body,
  };
}

/** Why an element holds no text: a spoiler that nobody has opened, or a review without words. */
export type NoText = 'spoiler' | 'empty';

/** `undefined` where the element holds a text, if not one that `readElement` takes for a review. */
export function whyNoText(element: Element, site: Site): NoText | undefined {
  const layout = layoutOf(element, site);
  if (!layout) return undefined;
  const body = find(element, layout.text);
  const { written, text } = body ? textIn(body, layout) : { written: '', text: '' };
  if (text !== '') return undefined;
  // Some sites put a notice in the place of a closed spoiler; `remove` has taken it away.
  return written !== '' || find(element, layout.spoiler) ? 'spoiler' : 'empty';
}

function layoutOf(element: Element, site: Site): Layout | undefined {
  return site.layouts.find((candidate) => element.matches(candidate.element));
}

/** What stands in the body of a review, and of that the reviewer's own words. */
function textIn(body: Element, { strip, remove }: Layout): { written: string; text: string } {
  const written = readText(body, strip);
  return { written, text: remove ? written.replace(remove, '').trim() : written };
}

function reviewIn(element: Element, layout: Layout, site: string, text: string): Review {
  const has = (selector?: string) => find(element, selector) !== undefined;
  const title = layout.title && element.querySelector(layout.title)?.textContent?.trim().replace(/\s+/g, ' ');
  const { rating, scale, verdict } = opinionIn(element, layout);
  return {
    site,
    id: readId(element, layout) ?? textId(text),
    text,
    ...(title && { title }),
    ...(rating && { rating }),
    ...(verdict && { verdict }),
    ...(scale && { scale }),
    ...(has(layout.partial) && (layout.partialEnd?.test(text) ?? true) && { partial: true }),
    ...(has(layout.spoiler) && { spoiler: true }),
    ...layout.declared,
  };
}

/** Without a rating, a verdict decides how the review's opinion is shown. */
function opinionIn(element: Element, layout: Layout): Pick<Review, 'rating' | 'scale' | 'verdict'> {
  const read = readRating(element, layout.rating);
  if (!layout.verdict) return read;
  const { unit, positive, negative } = layout.verdict;
  const verdict = find(element, negative) ? 'negative' : find(element, positive) && 'positive';
  const verdictOnly = verdict && read.rating === undefined;
  return { ...read, verdict, ...(verdictOnly && { scale: { unit, highest: 10 } }) };
}

function readId(element: Element, { id }: Layout): string | undefined {
  const holder = id && find(element, id.selector);
  return id?.pattern.exec(holder?.getAttribute(id.attribute) ?? '')?.[0];
}

/** The element itself or the first one in it that matches. */
function find(element: Element, selector: string | undefined): Element | undefined {
  if (!selector) return undefined;
  return element.matches(selector) ? element : (element.querySelector(selector) ?? undefined);
}

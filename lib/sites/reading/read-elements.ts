import type { Review } from '../../common/review';
import type { Layout, Site } from '../site';
import { elementText } from './element-text';
import { letters } from './letters';
import { attribute, contains, documentOf, matches, query, textOf } from './members';
import { allBut, commonAncestor, type ReviewParts } from './parts';
import { readRating } from './rating';
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

/**
 * The reviews under `root` in the order of the page, each id once. Elements without text are left out, and those in which
 * something throws.
 */
export function readReviews(root: ParentNode, site: Site): ReadReview[] {
  const byId = new Map<string, ReadReview>();
  for (const element of root.querySelectorAll(elementSelector(site))) {
    const read = readAlone(element, site);
    if (read && !byId.has(read.review.id)) byId.set(read.review.id, read);
  }
  return [...byId.values()];
}

/** As `readElement`, but nothing where it throws: on someone else's page anything may, and the other reviews stand. */
export function readAlone(element: Element, site: Site): ReadReview | undefined {
  try {
    return readElement(element, site);
  } catch {
    return undefined;
  }
}

/** The review in one element; `undefined` while it holds no text, e.g. a spoiler that nobody has opened. */
export function readElement(element: Element, site: Site): ReadReview | undefined {
  const layout = layoutOf(element, site);
  const parts = layout && partsIn(element, layout);
  if (!parts) return undefined;
  const { text } = textIn(parts, layout);
  if (text === '' || isRepeated(element, layout, text)) return undefined;
  const body = commonAncestor(parts.bodies);
  return {
    review: reviewIn(element, layout, { site: site.id, text, parts }),
    layout: layout.name,
    element,
    body,
    strip: parts.bodies.length > 1 ? allBut(parts.bodies, layout.strip) : layout.strip,
    anchor: find(element, layout.anchor) ?? parts.bodies.at(-1)!,
  };
}

/**
 * Why an element is not read: a spoiler that nobody has opened, a review without words, one that the page shows
 * elsewhere as a whole, or one in which something has thrown.
 */
export type Unread = 'spoiler' | 'empty' | 'repeated' | 'unreadable';

/** Of an element in which `readElement` finds no review; `undefined` where none can be. */
export function whyUnread(element: Element, site: Site): Unread | undefined {
  const layout = layoutOf(element, site);
  if (!layout) return undefined;
  const parts = partsIn(element, layout);
  const { written, text } = parts ? textIn(parts, layout) : { written: '', text: '' };
  if (text !== '') return 'repeated';
  // Some sites put a notice in the place of a closed spoiler; `remove` has taken it away.
  return written !== '' || find(element, layout.spoiler) ? 'spoiler' : 'empty';
}

function layoutOf(element: Element, site: Site): Layout | undefined {
  return site.layouts.find(({ element: selector, holds }) => holds?.(element) ?? matches(element, selector));
}

function partsIn(element: Element, layout: Layout): ReviewParts | undefined {
  if (layout.parts) return layout.parts(element);
  const body = find(element, layout.text);
  const titled = layout.title ? query(element, layout.title) : null;
  const title = titled ? textOf(titled).trim().replace(/\s+/g, ' ') : undefined;
  return body && { bodies: [body], title, ...readRating(element, layout.rating) };
}

/** The text in the bodies of a review, and of that the reviewer's own words. */
export function textIn({ bodies, text, remove }: ReviewParts, layout: Layout): { written: string; text: string } {
  if (text !== undefined) return { written: text, text };
  const written = bodies.map((body) => elementText(body, layout.strip)).join('\n');
  const cut = [layout.remove, remove].reduce((text, words) => (words ? text.replace(words, '') : text), written);
  return { written, text: cut === written ? written : cut.trim() };
}

/** Whether a cut text is on the page as a whole, too. */
function isRepeated(element: Element, { whole }: Layout, text: string): boolean {
  const found = whole ? documentOf(element).querySelectorAll(whole) : [];
  const others = [...found].filter((other) => !contains(element, other));
  if (others.length === 0) return false;
  const beginning = letters(text);
  return others.some((other) => letters(elementText(other)).startsWith(beginning));
}

function reviewIn(
  element: Element,
  layout: Layout,
  { site, text, parts }: { site: string; text: string; parts: ReviewParts },
): Review {
  const has = (selector?: string) => find(element, selector) !== undefined;
  const { rating, scale, verdict } = opinionIn(element, layout, parts);
  const partial = parts.partial || (has(layout.partial) && (layout.partialEnd?.test(text) ?? true));
  return {
    site,
    // Two reviews of the same few words are told apart by their ratings, where a page marks those up.
    id: readId(element, layout) ?? textId(layout.parts && rating ? `${text} ${rating}` : text),
    text,
    ...(parts.title && { title: parts.title }),
    ...(rating && { rating }),
    ...(verdict && { verdict }),
    ...(scale && { scale }),
    ...(partial && { partial: true }),
    ...(has(layout.spoiler) && { spoiler: true }),
  };
}

/** Without a rating, a verdict decides how the review's opinion is shown. */
function opinionIn(
  element: Element,
  { verdict: kinds }: Layout,
  { rating, scale }: ReviewParts,
): Pick<Review, 'rating' | 'scale' | 'verdict'> {
  if (!kinds) return { rating, scale };
  const { unit, positive, negative } = kinds;
  const verdict = find(element, negative) ? 'negative' : find(element, positive) && 'positive';
  const verdictOnly = verdict && rating === undefined;
  return { rating, scale, verdict, ...(verdictOnly && { scale: { unit, highest: 10 } }) };
}

function readId(element: Element, { id }: Layout): string | undefined {
  const holder = id && find(element, id.selector);
  return id?.pattern.exec((holder && attribute(holder, id.attribute)) ?? '')?.[0];
}

/** The element itself or the first one in it that matches. */
function find(element: Element, selector: string | undefined): Element | undefined {
  if (!selector) return undefined;
  return matches(element, selector) ? element : (query(element, selector) ?? undefined);
}

import type { Review } from '../../common/review';
import type { Layout, Site } from '../site';
import { readRating } from './rating';
import { readText } from './read-text';
import { textId } from './text-id';

/** A review and the elements it was read from. */
export interface ReadCard {
  review: Review;
  /** Name of the layout that the card has. */
  layout: string;
  card: Element;
  /** Selector of what is in `body` and was not written by the reviewer. */
  strip?: string;
  /** Holds the text; a review marked as spoiler may be in the page and yet hidden. */
  body: Element;
  /** The badge follows this element. */
  anchor: Element;
}

/** Selector of the cards of every layout of a site. */
export function cardSelector(site: Site): string {
  return site.layouts.map((layout) => layout.card).join(', ');
}

/** The reviews under `root` in the order of the page, each id once. Cards without text are left out. */
export function readCards(root: ParentNode, site: Site): ReadCard[] {
  const byId = new Map<string, ReadCard>();
  for (const card of root.querySelectorAll(cardSelector(site))) {
    const read = readCard(card, site);
    if (read && !byId.has(read.review.id)) byId.set(read.review.id, read);
  }
  return [...byId.values()];
}

/** The review in one card; `undefined` while it holds no text, e.g. a spoiler that nobody has opened. */
export function readCard(card: Element, site: Site): ReadCard | undefined {
  const layout = site.layouts.find((candidate) => card.matches(candidate.card));
  const find = (selector?: string) => selector && (card.matches(selector) ? card : card.querySelector(selector));
  const has = (selector?: string) => Boolean(find(selector));
  const body = layout && find(layout.text);
  const written = body ? readText(body, layout.strip) : '';
  const text = layout?.remove ? written.replace(layout.remove, '').trim() : written;
  if (!layout || !body || text === '' || !text.startsWith(layout.begins ?? '')) return undefined;
  const title = layout.title && card.querySelector(layout.title)?.textContent?.trim().replace(/\s+/g, ' ');
  const rating = readRating(card, layout.rating);
  const review: Review = {
    site: site.id,
    id: readId(card, layout) ?? textId(text),
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
  return { review, layout: layout.name, card, body, strip: layout.strip, anchor };
}

function readId(card: Element, { id }: Layout): string | undefined {
  if (!id) return undefined;
  const holder = card.matches(id.selector) ? card : card.querySelector(id.selector);
  return id.pattern.exec(holder?.getAttribute(id.attribute) ?? '')?.[0];
}

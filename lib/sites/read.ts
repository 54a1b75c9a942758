import type { Review } from '../review';
import { readText } from './read-text';
import type { Layout, RatingPlace, Site } from './site';
import { textId } from './text-id';

/** A review and the elements it was read from. */
export interface ReadCard {
  review: Review;
  card: Element;
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
  const body = layout && card.querySelector(layout.text);
  const text = body ? readText(body, layout.strip) : '';
  if (!layout || !body || !text) return undefined;
  const title = layout.title && card.querySelector(layout.title)?.textContent?.trim().replace(/\s+/g, ' ');
  const rating = layout.rating && readRating(card, layout.rating);
  const review: Review = {
    site: site.id,
    id: readId(card, layout) ?? textId(text),
    text,
    ...(title && { title }),
    ...(rating && { rating }),
    ...(layout.partial && card.querySelector(layout.partial) && { partial: true }),
    ...(layout.spoiler && card.querySelector(layout.spoiler) && { spoiler: true }),
  };
  return { review, card, body, anchor: card.querySelector(layout.anchor) ?? card.lastElementChild ?? card };
}

/** From 1 to 10, or `undefined` when unrated or out of range: a missing rating is not 0. */
function readRating(card: Element, { selector, attribute, best }: RatingPlace): number | undefined {
  const place = card.querySelector(selector);
  const source = attribute ? place?.getAttribute(attribute) : place?.textContent;
  const value = Number(/\d+(?:[.,]\d+)?/.exec(source ?? '')?.[0].replace(',', '.'));
  const rating = Math.max(1, (value * 10) / best);
  return value > 0 && rating <= 10 ? rating : undefined;
}

function readId(card: Element, { id }: Layout): string | undefined {
  if (!id) return undefined;
  const holder = card.matches(id.selector) ? card : card.querySelector(id.selector);
  return id.pattern.exec(holder?.getAttribute(id.attribute) ?? '')?.[0];
}

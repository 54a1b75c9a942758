import { attribute, childrenOf, member, removeAttribute, setAttribute } from '../sites/reading/members';
import { pageDocument } from './page-document';
import { isLaidOutByOrder, withBadge } from './review-lists';
import { HIDDEN, LIST, PLACE } from './tags';

const STYLE = `
[${LIST}] { display: flex !important; flex-flow: column nowrap !important; }
[${HIDDEN}] { display: none !important; }
[${PLACE}] { order: var(--reeltone-place) !important; }
`;

export interface LayoutChange {
  hidden: Element[];
  /** Each with the wrappers of its reviews in their new order. */
  lists: { list: Element; wrappers: Element[] }[];
}

export interface ListLayout {
  /** Replaces the former change. */
  apply(change: LayoutChange): void;
  /** Undoes every change. */
  reset(): void;
}

/**
 * Hides and sorts elements of the page. Nothing of the page is changed but by attributes, a custom property and a style
 * sheet of ours; no element is moved.
 */
export function createListLayout(): ListLayout {
  let hidden = new Set<Element>();
  let stacks = new Set<Element>();
  let places = new Map<Element, number>();
  let sheet: CSSStyleSheet | undefined;

  const change = (to: LayoutChange) => {
    hidden = mark(HIDDEN, to.hidden.flatMap(withBadge), hidden);
    const byBlocks = to.lists.filter(({ list }) => !isLaidOutByOrder(list));
    stacks = mark(
      LIST,
      byBlocks.map(({ list }) => list),
      stacks,
    );
    places = place(new Map(to.lists.flatMap(({ list, wrappers }) => [...placesIn(list, wrappers)])), places);
  };
  return {
    apply(to) {
      sheet ??= adoptStyle(STYLE);
      change(to);
    },
    reset() {
      if (!sheet) return;
      change({ hidden: [], lists: [] });
      pageDocument.adoptedStyleSheets = pageDocument.adoptedStyleSheets.filter((other) => other !== sheet);
      sheet = undefined;
    },
  };
}

/** A place for each child of a list: what precedes the reviews stays in front, what follows them stays behind. */
function placesIn(list: Element, wrappers: readonly Element[]): Map<Element, number> {
  const places = new Map<Element, number>();
  for (const [i, wrapper] of wrappers.entries()) for (const part of withBadge(wrapper)) places.set(part, i + 1);
  const children = childrenOf(list);
  const first = children.findIndex((child) => places.has(child));
  for (const child of children.slice(first)) if (!places.has(child)) places.set(child, wrappers.length + 1);
  return places;
}

/** Puts these elements in their places, and all others that had one back into the order of the page. */
function place(now: Map<Element, number>, before: Map<Element, number>): Map<Element, number> {
  for (const element of before.keys()) if (!now.has(element)) unplace(element as HTMLElement);
  for (const [element, order] of now) {
    if (before.get(element) === order) continue;
    setAttribute(element, PLACE, '');
    member(element as HTMLElement, 'style').setProperty('--reeltone-place', String(order));
  }
  return now;
}

function unplace(element: HTMLElement): void {
  removeAttribute(element, PLACE);
  member(element, 'style').removeProperty('--reeltone-place');
  if (attribute(element, 'style') === '') removeAttribute(element, 'style');
}

/** Gives these elements an attribute, and removes it from all others that had it. */
function mark(name: string, elements: Element[], before: Set<Element>): Set<Element> {
  const now = new Set(elements);
  for (const element of before) if (!now.has(element)) removeAttribute(element, name);
  for (const element of now) if (!before.has(element)) setAttribute(element, name, '');
  return now;
}

function adoptStyle(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  pageDocument.adoptedStyleSheets = [...pageDocument.adoptedStyleSheets, sheet];
  return sheet;
}

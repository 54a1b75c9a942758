import { HIDDEN, LIST, PLACE } from './attributes';
import { isLaidOutByOrder, withBadge } from './review-lists';

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

/**
 * Hides and sorts elements of the page. Nothing of the page is changed but by attributes, a custom property and a style
 * sheet of ours; no element is moved.
 */
export class ListLayout {
  private hidden = new Set<Element>();
  private stacks = new Set<Element>();
  private places = new Map<Element, number>();
  private sheet: CSSStyleSheet | undefined;

  apply({ hidden, lists }: LayoutChange): void {
    this.sheet ??= adoptStyle(STYLE);
    this.hidden = mark(HIDDEN, hidden.flatMap(withBadge), this.hidden);
    const stacks = lists.filter(({ list }) => !isLaidOutByOrder(list)).map(({ list }) => list);
    this.stacks = mark(LIST, stacks, this.stacks);
    this.place(new Map(lists.flatMap(({ list, wrappers }) => [...placesIn(list, wrappers)])));
  }

  /** Undoes every change. */
  reset(): void {
    if (!this.sheet) return;
    this.hidden = mark(HIDDEN, [], this.hidden);
    this.stacks = mark(LIST, [], this.stacks);
    this.place(new Map());
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== this.sheet);
    this.sheet = undefined;
  }

  private place(places: Map<Element, number>): void {
    for (const element of this.places.keys()) if (!places.has(element)) unplace(element as HTMLElement);
    for (const [element, place] of places) {
      if (this.places.get(element) === place) continue;
      element.setAttribute(PLACE, '');
      (element as HTMLElement).style.setProperty('--reeltone-place', String(place));
    }
    this.places = places;
  }
}

/** A place for each child of a list: what precedes the reviews stays in front, what follows them stays behind. */
function placesIn(list: Element, wrappers: readonly Element[]): Map<Element, number> {
  const places = new Map<Element, number>();
  for (const [i, wrapper] of wrappers.entries()) for (const part of withBadge(wrapper)) places.set(part, i + 1);
  const children = [...list.children];
  const first = children.findIndex((child) => places.has(child));
  for (const child of children.slice(first)) if (!places.has(child)) places.set(child, wrappers.length + 1);
  return places;
}

function unplace(element: HTMLElement): void {
  element.removeAttribute(PLACE);
  element.style.removeProperty('--reeltone-place');
  if (element.getAttribute('style') === '') element.removeAttribute('style');
}

/** Gives these elements an attribute, and removes it from all others that had it. */
function mark(attribute: string, elements: Element[], before: Set<Element>): Set<Element> {
  const now = new Set(elements);
  for (const element of before) if (!now.has(element)) element.removeAttribute(attribute);
  for (const element of now) if (!before.has(element)) element.setAttribute(attribute, '');
  return now;
}

function adoptStyle(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return sheet;
}

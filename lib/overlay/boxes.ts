import { BADGE_TAG } from './badge';

/** On a stack of blocks while it is laid out by `order`. */
export const LIST = 'data-reeltone-list';

/** A page may have a list of critics and one of viewers; more than that are the rows of one. */
const MOST_LISTS = 3;

/** Children of a list whose layout is looked at. */
const LOOKED_AT = 50;

/** The element with the wrappers that hold nothing else, e.g. the item of a list: what leaves no gap behind. */
export function boxOf(element: Element): Element {
  let box = element;
  for (let around = box.parentElement; around && around !== document.body; around = box.parentElement) {
    const { firstElementChild, lastElementChild, childElementCount } = around;
    const others = [firstElementChild, lastElementChild].filter((child) => child && child !== box && !isBadge(child));
    if (others.length > 0 || childElementCount > 2) break;
    box = around;
  }
  return box;
}

/** A badge that follows the element itself goes where the element goes. */
export function withBadge(box: Element): Element[] {
  const next = box.nextElementSibling;
  return next && isBadge(next) ? [box, next] : [box];
}

function isBadge({ localName }: Element): boolean {
  return localName === BADGE_TAG;
}

/**
 * The elements that lay reviews out by `order`, or can be made to, as a stack where they are one anyway; each with its
 * reviews. There is none where one of them cannot.
 */
export function listsOf<Item extends { element: Element }>(items: readonly Item[]): Map<Element, Item[]> {
  const places = new Map<Element, Item[]>();
  for (const item of items) {
    const place = boxOf(item.element).parentElement;
    const inside = place && places.get(place);
    if (inside) inside.push(item);
    else if (place) places.set(place, [item]);
  }
  const lists = [...places].filter(([, inside]) => inside.length > 1);
  const able = places.size <= MOST_LISTS && lists.every(([list]) => isOrderable(list));
  return new Map(able ? lists : []);
}

/** Children of a component with a shadow root lie in its slots, wherever those are. */
const isOrderable = (list: Element) =>
  !list.shadowRoot && (list.hasAttribute(LIST) || isOrdered(list) || isStack(list));

/** Whether a list lays its children out by `order` without our help. */
export const isOrdered = (list: Element) =>
  !list.hasAttribute(LIST) && /flex|grid/.test(getComputedStyle(list).display);

/** Blocks one below the other and nothing else; a look at the first of them will do. */
function isStack(list: Element): boolean {
  const isText = ({ nodeType, nodeValue }: Node) => nodeType === Node.TEXT_NODE && nodeValue?.trim();
  if (/^\d/.test(getComputedStyle(list).columnCount) || [...list.childNodes].some(isText)) return false;
  return [...list.children].slice(0, LOOKED_AT).every((child) => {
    const { display, float, position } = getComputedStyle(child);
    const inFlow = !/left|right|inline/.test(float) && !/absolute|fixed/.test(position);
    return isBadge(child) || display === 'none' || (inFlow && !display.includes('inline'));
  });
}

import { member, parentOf } from '../sites/reading/members';
import { pageDocument } from './page-document';
import { BADGE_TAG, LIST } from './tags';

/** A page may have a list of critics and one of viewers; more than that are the rows of a single list. */
const MOST_LISTS = 3;

/** Children of a list whose layout is examined; the rest is taken to be like them. */
const MOST_EXAMINED = 50;

/** The element with all wrappers that hold nothing else, e.g. the list item: hiding it leaves no gap. */
export function wrapperOf(element: Element): Element {
  let wrapper = element;
  for (let around = parentOf(wrapper); around && around !== pageDocument.body; around = parentOf(wrapper)) {
    const inner = wrapper;
    const ends = [member(around, 'firstElementChild'), member(around, 'lastElementChild')];
    const others = ends.filter((child) => child && child !== inner && !isBadge(child));
    if (others.length > 0 || member(around, 'childElementCount') > 2) break;
    wrapper = around;
  }
  return wrapper;
}

/** A wrapper, and the badge that follows it if the badge does not lie in it. */
export function withBadge(wrapper: Element): Element[] {
  const next = wrapper.nextElementSibling;
  return next && isBadge(next) ? [wrapper, next] : [wrapper];
}

function isBadge({ localName }: Element): boolean {
  return localName === BADGE_TAG;
}

/**
 * The lists of the page that can be sorted by the CSS property `order`, each with its reviews. Empty where any of them
 * cannot be sorted.
 */
export function sortableLists<Item extends { element: Element }>(items: readonly Item[]): Map<Element, Item[]> {
  const byParent = new Map<Element, Item[]>();
  for (const item of items) {
    const parent = wrapperOf(item.element).parentElement;
    const siblings = parent && byParent.get(parent);
    if (siblings) siblings.push(item);
    else if (parent) byParent.set(parent, [item]);
  }
  const lists = [...byParent].filter(([, inside]) => inside.length > 1);
  const sortable = byParent.size <= MOST_LISTS && lists.every(([list]) => isSortable(list));
  return new Map(sortable ? lists : []);
}

/** Children of a component with a shadow root lie in its slots, wherever those are. */
const isSortable = (list: Element) =>
  !list.shadowRoot && (list.hasAttribute(LIST) || isLaidOutByOrder(list) || isStack(list));

/** Whether the page itself lays a list out with flexbox or grid. */
export const isLaidOutByOrder = (list: Element) =>
  !list.hasAttribute(LIST) && /flex|grid/.test(getComputedStyle(list).display);

/** Whether a list holds nothing but blocks, one below the other. */
function isStack(list: Element): boolean {
  const isText = ({ nodeType, nodeValue }: Node) => nodeType === Node.TEXT_NODE && nodeValue?.trim();
  if (/^\d/.test(getComputedStyle(list).columnCount) || [...list.childNodes].some(isText)) return false;
  return [...list.children].slice(0, MOST_EXAMINED).every((child) => {
    const { display, float, position } = getComputedStyle(child);
    const inFlow = !/left|right|inline/.test(float) && !/absolute|fixed/.test(position);
    return isBadge(child) || display === 'none' || (inFlow && !display.includes('inline'));
  });
}

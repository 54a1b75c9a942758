import { attribute, childrenOf, isText, member, parentOf } from '../sites/reading/members';
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
  const next = member(wrapper, 'nextElementSibling');
  return next && isBadge(next) ? [wrapper, next] : [wrapper];
}

function isBadge(element: Element): boolean {
  return member(element, 'localName') === BADGE_TAG;
}

/**
 * The lists of the page that can be sorted by the CSS property `order`, each with its reviews. Empty where any of them
 * cannot be sorted.
 */
export function sortableLists<Item extends { element: Element }>(items: readonly Item[]): Map<Element, Item[]> {
  const byParent = new Map<Element, Item[]>();
  for (const item of items) {
    const parent = parentOf(wrapperOf(item.element));
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
  !member(list, 'shadowRoot') && (isList(list) || isLaidOutByOrder(list) || isStack(list));

/** Whether we lay a list out. */
const isList = (list: Element) => attribute(list, LIST) !== null;

/** Whether the page itself lays a list out with flexbox or grid. */
export const isLaidOutByOrder = (list: Element) => !isList(list) && /flex|grid/.test(getComputedStyle(list).display);

/** Whether a list holds nothing but blocks, one below the other. */
function isStack(list: Element): boolean {
  const hasWords = (node: Node) => isText(node) && node.data.trim() !== '';
  if (/^\d/.test(getComputedStyle(list).columnCount) || [...member(list, 'childNodes')].some(hasWords)) return false;
  return childrenOf(list)
    .slice(0, MOST_EXAMINED)
    .every((child) => {
      const { display, float, position } = getComputedStyle(child);
      const inFlow = !/left|right|inline/.test(float) && !/absolute|fixed/.test(position);
      return isBadge(child) || display === 'none' || (inFlow && !display.includes('inline'));
    });
}

import { BADGE_TAG } from './badge';

/** On a stack of blocks while it is laid out by `order`. */
export const LIST = 'data-reeltone-list';

/** Children of a list whose layout is looked at. */
const LOOKED_AT = 50;

/** The card with the wrappers that hold nothing else, e.g. the item of a list: what leaves no gap behind. */
export function boxOf(card: Element): Element {
  let box = card;
  for (let around = box.parentElement; around && around !== document.body; around = box.parentElement) {
    const { firstElementChild, lastElementChild, childElementCount } = around;
    const others = [firstElementChild, lastElementChild].filter((child) => child && child !== box && !isBadge(child));
    if (others.length > 0 || childElementCount > 2) break;
    box = around;
  }
  return box;
}

/** A badge that follows the card itself goes where the card goes. */
export function withBadge(box: Element): Element[] {
  const next = box.nextElementSibling;
  return next && isBadge(next) ? [box, next] : [box];
}

function isBadge({ localName }: Element): boolean {
  return localName === BADGE_TAG;
}

/** The element that lays all of them out by `order`, or can be made to: as a stack, where it is one anyway. */
export function commonList(boxes: readonly Element[]): Element | undefined {
  const list = boxes[0]?.parentElement;
  if (!list || boxes.length < 2 || boxes.some((box) => box.parentElement !== list)) return undefined;
  return list.hasAttribute(LIST) || isOrdered(list) || isStack(list) ? list : undefined;
}

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

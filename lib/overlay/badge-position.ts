import type { Look } from '../common/look';
import type { ReadReview } from '../sites/reading/read-elements';
import { isBlock } from '../sites/reading/read-text';
import { SCALES } from './styles';

/** Width of a badge of medium size with two figures and its gap, and half of its height; in px. */
const ROOM = 120;
const HALF_HEIGHT = 12;

/** From a badge's host to the place of its button, in px; `x` towards the end of the line. */
export interface Shift {
  x: number;
  y: number;
}

/** How far a badge has to move from its host to its neighbour; reads the layout and writes nothing. */
export function measureShift(host: HTMLElement, { anchor, element }: ReadReview, size: Look['size']): Shift {
  const origin = host.getBoundingClientRect();
  if (!isBlock(anchor)) {
    const { top, height } = anchor.getBoundingClientRect();
    return { x: 0, y: top + height / 2 - origin.top };
  }
  const end = lastLineOf(anchor);
  const place = element.getBoundingClientRect();
  const rightToLeft = getComputedStyle(anchor).direction === 'rtl';
  const room = rightToLeft ? end.left - place.left : place.right - end.right;
  const scale = SCALES[size];
  if (room < scale * ROOM) return { x: 0, y: end.bottom + scale * HALF_HEIGHT - origin.top };
  return {
    x: rightToLeft ? origin.right - end.left : end.right - origin.left,
    y: end.top + end.height / 2 - origin.top,
  };
}

function lastLineOf(block: Element): DOMRect {
  const range = document.createRange();
  range.selectNodeContents(block);
  // Absent where there is no layout, as in jsdom.
  return [...(range.getClientRects?.() ?? [])].at(-1) ?? block.getBoundingClientRect();
}

/** Moves the badge, not its host. */
export function applyShift({ style }: HTMLElement, { x, y }: Shift): void {
  style.setProperty('--shift-x', `${Math.round(x)}px`);
  style.setProperty('--shift-y', `${Math.round(y)}px`);
}

import type { Look } from '../common/look';
import { isBlock } from '../sites/reading/element-text';
import { rectOf } from '../sites/reading/members';
import type { ReadReview } from '../sites/reading/read-elements';
import { pageDocument } from './page-document';
import { SCALES } from './styles';

/** Width of a badge of medium size with two figures and its gap, and half of its height; in px. */
const ROOM = 120;
const HALF_HEIGHT = 12;

/** From a badge's host to the place of its button, in whole px; `x` towards the end of the line. */
export interface Shift {
  x: number;
  y: number;
}

/** How far a badge has to move from its host to its neighbour; reads the layout and writes nothing. */
export function measureShift(host: HTMLElement, { anchor, element }: ReadReview, size: Look['size']): Shift {
  const origin = host.getBoundingClientRect();
  if (!isBlock(anchor)) {
    const { top, height } = rectOf(anchor);
    return rounded(0, top + height / 2 - origin.top);
  }
  const end = lastLineOf(anchor);
  const place = rectOf(element);
  const rightToLeft = getComputedStyle(anchor).direction === 'rtl';
  const room = rightToLeft ? end.left - place.left : place.right - end.right;
  const scale = SCALES[size];
  if (room < scale * ROOM) return rounded(0, end.bottom + scale * HALF_HEIGHT - origin.top);
  return rounded(
    rightToLeft ? origin.right - end.left : end.right - origin.left,
    end.top + end.height / 2 - origin.top,
  );
}

const rounded = (x: number, y: number): Shift => ({ x: Math.round(x), y: Math.round(y) });

/** Only the end of the block is measured: a long text has many lines. */
function lastLineOf(block: Element): DOMRect {
  const range = pageDocument.createRange();
  range.selectNodeContents(block);
  const whole = range.cloneRange();
  const texts = pageDocument.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  for (let text = texts.lastChild() as Text | null; text; text = texts.previousNode() as Text | null) {
    const end = text.data.trimEnd().length;
    if (end === 0) continue;
    range.setStart(text, end - 1);
    break;
  }
  return linesOf(range).at(-1) ?? linesOf(whole).at(-1) ?? rectOf(block);
}

/** Absent where there is no layout, as in jsdom. */
const linesOf = (range: Range): DOMRect[] => [...(range.getClientRects?.() ?? [])];

/** Moves the badge, not its host. */
export function applyShift({ style }: HTMLElement, { x, y }: Shift): void {
  style.setProperty('--shift-x', `${x}px`);
  style.setProperty('--shift-y', `${y}px`);
}

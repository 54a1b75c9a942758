import { pageDocument } from './page-document';

/** Gap between a box and the badge or text that it belongs to, and between it and the edge of the window, in px. */
const GAP = 6;
/** Farther from its badge than this, in px, a box only stands where it covers nothing. */
const FAR = 60;
/** Heights that are tried beside the badge, from one that ends level with it to one that begins level with it. */
const HEIGHTS_BESIDE = 9;

/** Places in the window, in px. */
export interface Surroundings {
  /** The badge or the selected text that the box belongs to; it stays free. */
  target: DOMRect;
  /** The review that the target belongs to: the box may stand beside it. */
  review?: DOMRect;
  /** The lines of the review's own text. */
  own?: readonly DOMRect[];
  /** The lines of other texts that may be read. */
  others?: readonly DOMRect[];
}

export interface Place {
  left: number;
  top: number;
}

/** Puts a box of the top layer where it covers least of what is read. @returns its place relative to the target. */
export function placeBeside(box: HTMLElement, around: Surroundings): Place {
  const { width, height } = box.getBoundingClientRect();
  const window = windowSize();
  const free = choosePlace({ width, height }, window, around);
  moveTo(box, free);
  return { left: free.left - around.target.left, top: free.top - around.target.top };
}

/**
 * Puts a box where it was relative to its target, which the page has moved, and always into the window.
 * @returns whether the target is free
 */
export function follow(box: HTMLElement, target: DOMRect, { left, top }: Place): boolean {
  const { width, height } = box.getBoundingClientRect();
  const place = within({ left: target.left + left, top: target.top + top }, { width, height }, windowSize());
  moveTo(box, place);
  return covered(new DOMRect(place.left, place.top, width, height), [target]) === 0;
}

interface Size {
  width: number;
  height: number;
}

/**
 * Of the places beside, below and above the target, and beside its review, the one that covers least of the target, then
 * of the review's own text, then of other texts, and is not far away without need; of equals, the nearest to the target,
 * and below it rather than above.
 */
export function choosePlace(size: Size, window: Size, around: Surroundings): Place {
  const { target, own = [], others = [] } = around;
  const costOf = (place: Place) => {
    const box = new DOMRect(place.left, place.top, size.width, size.height);
    const distance = Math.hypot(gapBetween(box, target, 'left', 'right'), gapBetween(box, target, 'top', 'bottom'));
    const ofOthers = covered(box, others);
    const isFar = Number(distance > FAR && ofOthers > 0);
    return [covered(box, [target]), covered(box, own), isFar, ofOthers, Math.round(distance)];
  };
  const places = candidates(size, around).map((place) => within(place, size, window));
  const costs = new Map(places.map((place) => [place, costOf(place)]));
  return places.reduce((best, place) => (isLess(costs.get(place)!, costs.get(best)!) ? place : best));
}

/** In the order of preference. */
function candidates({ width, height }: Size, { target, review }: Surroundings): Place[] {
  const lefts = [target.left, target.right - width, target.left + (target.width - width) / 2];
  // The ends and the middle first: of places that cover equally little, these look meant.
  const tops = [target.top, target.bottom - height, target.top + (target.height - height) / 2];
  for (let i = 1; i < HEIGHTS_BESIDE - 1; i++) {
    const share = i / (HEIGHTS_BESIDE - 1);
    tops.push(target.top * (1 - share) + (target.bottom - height) * share);
  }
  const below = target.bottom + GAP;
  const above = target.top - GAP - height;
  const beside = [target.right + GAP, target.left - GAP - width];
  if (review) beside.push(review.right + GAP, review.left - GAP - width);
  return [
    ...lefts.map((left) => ({ left, top: below })),
    ...lefts.map((left) => ({ left, top: above })),
    ...beside.flatMap((left) => tops.map((top) => ({ left, top }))),
  ];
}

function within({ left, top }: Place, { width, height }: Size, window: Size): Place {
  const into = (place: number, size: number, most: number) => Math.max(GAP, Math.min(place, most - size - GAP));
  return { left: into(left, width, window.width), top: into(top, height, window.height) };
}

/** Square px of a box that lie on any of the lines. */
function covered(box: DOMRect, lines: readonly DOMRect[]): number {
  return lines.reduce((sum, line) => {
    const across = Math.min(box.right, line.right) - Math.max(box.left, line.left);
    const down = Math.min(box.bottom, line.bottom) - Math.max(box.top, line.top);
    return sum + Math.round(Math.max(0, across) * Math.max(0, down));
  }, 0);
}

function gapBetween(one: DOMRect, other: DOMRect, start: 'left' | 'top', end: 'right' | 'bottom'): number {
  return Math.max(0, one[start] - other[end], other[start] - one[end]);
}

/** Compares the first figures, then, where they are equal, the second, and so on. */
function isLess(one: readonly number[], other: readonly number[]): boolean {
  const i = one.findIndex((figure, at) => figure !== other[at]);
  return i >= 0 && one[i]! < other[i]!;
}

const windowSize = (): Size => ({ width: pageDocument.documentElement.clientWidth, height: window.innerHeight });

/** The box is positioned in the window, or in the document if its `position` is absolute. */
function moveTo(box: HTMLElement, { left, top }: Place): void {
  const inDocument = getComputedStyle(box).position === 'absolute';
  box.style.left = `${left + (inDocument ? window.scrollX : 0)}px`;
  box.style.top = `${top + (inDocument ? window.scrollY : 0)}px`;
}

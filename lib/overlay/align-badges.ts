import { isConnected, isVisible } from '../sites/reading/members';
import type { Shift } from './badge-position';
import { eachAlone } from './each-alone';
import { createFrameQueue, type FrameQueue } from './frame-queue';

/** A review whose badge is moved to its place. */
export interface Alignable {
  readonly element: Element;
  /** Reads the layout and writes nothing. */
  measure(): Shift;
  align(shift: Shift): void;
}

/** Measures all before it moves any, so that the page is laid out once and not once for each badge. */
export function alignBadges(reviews: readonly Alignable[]): void {
  const shifts = new Map<Alignable, Shift>();
  eachAlone(reviews, (review) => shifts.set(review, review.measure()));
  eachAlone(shifts, ([review, shift]) => review.align(shift));
}

/**
 * Aligns badges before they are scrolled into sight, a few in each frame: then the page is laid out while it is at rest,
 * and not again and again while it is scrolled.
 */
export function createAligner(): FrameQueue<Alignable> {
  const measured: { review: Alignable; shift: Shift }[] = [];
  return createFrameQueue<Alignable>({
    work(review) {
      if (isLaidOut(review.element)) measured.push({ review, shift: review.measure() });
    },
    frameDone() {
      eachAlone(measured.splice(0), ({ review, shift }) => review.align(shift));
    },
  });
}

/** Where a page has the browser skip what is out of sight (`content-visibility`), to measure it would lay it out. */
function isLaidOut(element: Element): boolean {
  return isConnected(element) && isVisible(element, { contentVisibilityAuto: true });
}

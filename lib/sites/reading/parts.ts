import type { Review } from '../../common/review';
import { contains, parentOf } from './members';
import { selectorOf } from './selector-of';

/** The parts of a review, as found in its element. */
export interface ReviewParts extends Pick<Review, 'title' | 'rating' | 'scale' | 'partial'> {
  /** The elements with the reviewer's words, in document order, none inside another. */
  bodies: readonly [Element, ...Element[]];
  /** The text as the markup states it, where the page shows only its beginning, or something else in its midst. */
  text?: string;
  /** Words of the site that the bodies hold, too: every match is left out. */
  remove?: RegExp;
}

/** The element itself or the closest one around it that contains all of them. */
export function commonAncestor([first, ...others]: readonly [Element, ...Element[]]): Element {
  const holdsAll = (element: Element) => others.every((other) => contains(element, other));
  let ancestor = first;
  for (let next: Element | null = first; next && !holdsAll(ancestor); next = parentOf(next)) ancestor = next;
  return ancestor;
}

/** Selector of everything between some elements, and what `strip` selects. */
export function allBut(bodies: readonly [Element, ...Element[]], strip?: string): string {
  const around = commonAncestor(bodies);
  const kept = new Set<string>();
  for (const body of bodies) {
    kept.add(`${selectorOf(body)} *`);
    for (let node: Element | null = body; node && node !== around; node = parentOf(node)) kept.add(selectorOf(node));
  }
  const between = `${selectorOf(around)} :not(${[...kept].join()})`;
  return strip ? `${between}, ${strip}` : between;
}

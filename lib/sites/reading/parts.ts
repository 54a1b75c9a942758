import type { Review } from '../../common/review';
import { selectorOf } from './selector-of';

/** The parts of a review, as found in its element. */
export interface ReviewParts extends Pick<Review, 'title' | 'rating' | 'scale' | 'partial'> {
  /** The elements with the reviewer's words, in document order, none inside another. */
  bodies: readonly [Element, ...Element[]];
  /** Words of the site that the bodies hold, too: every match is left out. */
  remove?: RegExp;
}

/** The element itself or the closest one around it that contains all of them. */
export function commonAncestor([first, ...others]: readonly [Element, ...Element[]]): Element {
  let ancestor = first;
  while (ancestor.parentElement && !others.every((other) => ancestor.contains(other)))
    ancestor = ancestor.parentElement;
  return ancestor;
}

/** Selector of everything between some elements, and what `strip` selects. */
export function allBut(bodies: readonly [Element, ...Element[]], strip?: string): string {
  const around = commonAncestor(bodies);
  const kept = new Set<string>();
  for (const body of bodies) {
    kept.add(`${selectorOf(body)} *`);
    for (let node = body; node !== around && node.parentElement; node = node.parentElement) kept.add(selectorOf(node));
  }
  const between = `${selectorOf(around)} :not(${[...kept].join()})`;
  return strip ? `${between}, ${strip}` : between;
}

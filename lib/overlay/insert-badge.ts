import type { ReadReview } from '../sites/reading/read-elements';
import { isBlock } from '../sites/reading/read-text';
import type { Badge } from './badge';
import { BADGE_TAG } from './tags';

/** After so many insertions we give up on a page that removes the badge again and again. */
const MOST_INSERTIONS = 20;

/** @returns a function that inserts a badge after its anchor, unless it is there. */
export function createInserter(badge: Badge): (read: ReadReview) => void {
  const { host } = badge;
  let insertions = 0;
  return ({ anchor, element }) => {
    // A page that clones an element clones the badge in it, without its shadow root.
    for (const other of element.querySelectorAll(BADGE_TAG)) if (other !== host) other.remove();
    if (anchor.nextElementSibling === host || insertions >= MOST_INSERTIONS) return;
    // A child of a component with slots is only visible in one of them.
    if (anchor.slot) host.slot = anchor.slot;
    host.toggleAttribute('after-block', isBlock(anchor));
    // The browser closes a popover that moves: the panel is closed in order before.
    badge.close();
    anchor.after(host);
    insertions++;
  };
}

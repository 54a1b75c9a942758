import type { ReadReview } from '../sites/reading/read-elements';
import { isBlock } from '../sites/reading/read-text';
import { BADGE_TAG, type Badge } from './badge';

/** After so many insertions we give up on a page that removes the badge again and again. */
const MOST_INSERTIONS = 20;

/** Keeps a badge in the page, after its anchor. */
export class BadgeInsertion {
  private insertions = 0;

  constructor(private readonly badge: Badge) {}

  /** Inserts the badge unless it is in its place. */
  ensure({ anchor, element }: ReadReview): void {
    const { host } = this.badge;
    // A page that clones an element clones the badge in it, without its shadow root.
    for (const other of element.querySelectorAll(BADGE_TAG)) if (other !== host) other.remove();
    if (anchor.nextElementSibling === host || this.insertions >= MOST_INSERTIONS) return;
    // A child of a component with slots is only visible in one of them.
    if (anchor.slot) host.slot = anchor.slot;
    host.toggleAttribute('after-block', isBlock(anchor));
    // The browser closes the panel of a badge that moves; close it in order.
    this.badge.close();
    anchor.after(host);
    this.insertions++;
  }
}

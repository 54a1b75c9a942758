import { isBlock } from '../sites/reading/element-text';
import { member, queryAll } from '../sites/reading/members';
import type { ReadReview } from '../sites/reading/read-elements';
import type { Badge } from './badge';
import { createPace } from './pace';
import { BADGE_TAG } from './tags';

export interface Inserter {
  /** Inserts the badge after its anchor, unless it is there; later, where the page removes it again and again. */
  insert(read: ReadReview): void;
  /** Ends what waits. */
  stop(): void;
}

export function createInserter(badge: Badge): Inserter {
  const { host } = badge;
  const pace = createPace();
  const insert = (read: ReadReview) => {
    const { anchor, element } = read;
    // A page that clones an element clones the badge in it, without its shadow root.
    for (const other of queryAll(element, BADGE_TAG)) if (other !== host) other.remove();
    pace.stop();
    if (member(anchor, 'nextElementSibling') === host || !member(element, 'isConnected')) return;
    pace.run(() => {
      // A child of a component with slots is only visible in one of them.
      const slot = member(anchor, 'slot');
      if (slot) host.slot = slot;
      host.toggleAttribute('after-block', isBlock(anchor));
      // The browser closes a popover that moves: the panel is closed in order before.
      badge.close();
      member(anchor, 'after').call(anchor, host);
    });
  };
  return { insert, stop: pace.stop };
}

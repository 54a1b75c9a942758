import { isConnected, member, parentOf } from '../sites/reading/members';
import type { Unread } from '../sites/reading/read-elements';
import { BADGE_TAG } from './tags';

/** The elements of a page that match a site's selector and have no badge, each with the reason. */
export class ElementsWithoutBadge {
  readonly #selector: string;
  readonly #reasons = new Map<Element, Unread>();

  /** @param selector of the elements of the site. */
  constructor(selector: string) {
    this.#selector = selector;
  }

  /** @param reason absent for an element that has a badge. */
  note(element: Element, reason: Unread | undefined): void {
    if (reason) this.#reasons.set(element, reason);
    else this.#reasons.delete(element);
  }

  /** Those that are in the page now. */
  elements(): Element[] {
    return this.#now().map(([element]) => element);
  }

  /** Of the elements that are in the page now. */
  reasons(): Unread[] {
    return this.#now().map(([, reason]) => reason);
  }

  forgetDetached(): void {
    for (const element of this.#reasons.keys()) if (!isConnected(element)) this.#reasons.delete(element);
  }

  #now(): [Element, Unread][] {
    return [...this.#reasons].filter(([element]) => isConnected(element) && !this.#isPart(element));
  }

  /** An element around a review, or inside another element, is no review of its own. */
  #isPart(element: Element): boolean {
    const parent = parentOf(element);
    const holdsBadge = member(element, 'querySelector').call(element, BADGE_TAG) !== null;
    return holdsBadge || (parent !== null && member(parent, 'closest').call(parent, this.#selector) !== null);
  }
}

import type { Site } from '../site';
import { letters } from './letters';
import { parentOf } from './members';
import { elementSelector, readAlone } from './read-elements';

/** A review that a page marks up. */
export interface Marked {
  element: Element;
  /** Letters of its text. */
  letters: string;
  isRated: boolean;
  /** Whether it is known which declared review it is. */
  isTaken: boolean;
}

/** The reviews that a page marks up, to be looked up by their elements and texts. */
export class MarkedReviews {
  readonly #byElement = new Map<Element, Marked>();
  readonly #byLetters = new Map<string, Marked[]>();

  constructor(document: Document, site: Site) {
    for (const element of document.querySelectorAll(elementSelector(site))) {
      const review = readAlone(element, site)?.review;
      if (!review) continue;
      const text = letters(review.text);
      const marked = { element, letters: text, isRated: review.rating !== undefined, isTaken: false };
      this.#byElement.set(element, marked);
      this.#byLetters.set(text, [...(this.#byLetters.get(text) ?? []), marked]);
    }
  }

  /** The first review of a text, in the order of the page, that was not taken before. */
  take(wanted: string): Marked | undefined {
    const marked = this.#byLetters.get(wanted)?.shift();
    if (marked) marked.isTaken = true;
    return marked;
  }

  /** The review that an element is in. */
  around(element: Element): Marked | undefined {
    for (let node: Element | null = element; node; node = parentOf(node)) {
      const marked = this.#byElement.get(node);
      if (marked) return marked;
    }
    return undefined;
  }
}

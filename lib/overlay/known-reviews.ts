import { isConnected } from '../sites/reading/members';
import type { ShownReview } from './shown-review';

/** Reviews that are remembered while they are not in the page, which may only be rendering them anew. */
const MOST_DETACHED = 200;

/** The reviews of a page, by id and by element. */
export class KnownReviews {
  readonly #byId = new Map<string, ShownReview>();
  readonly #byElement = new WeakMap<Element, ShownReview>();

  get size(): number {
    return this.#byId.size;
  }

  withId(id: string): ShownReview | undefined {
    return this.#byId.get(id);
  }

  at(element: Element): ShownReview | undefined {
    return this.#byElement.get(element);
  }

  /** In the order in which they were found. */
  all(): ShownReview[] {
    return [...this.#byId.values()];
  }

  /** The oldest of those that are not in the page, where these are too many. */
  surplus(): ShownReview[] {
    return this.all()
      .filter(({ element }) => !isConnected(element))
      .slice(0, -MOST_DETACHED);
  }

  add(review: ShownReview): void {
    this.#byId.set(review.review.id, review);
    this.#byElement.set(review.element, review);
  }

  /** To be called before the review takes over its new element. */
  move(review: ShownReview, to: Element): void {
    this.#byElement.delete(review.element);
    this.#byElement.set(to, review);
  }

  delete(review: ShownReview): void {
    this.#byId.delete(review.review.id);
    this.#byElement.delete(review.element);
  }
}

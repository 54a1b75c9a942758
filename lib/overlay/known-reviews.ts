import type { ShownReview } from './shown-review';

/** The reviews of a page, by id and by element. */
export class KnownReviews {
  readonly #byId = new Map<string, ShownReview>();
  readonly #byElement = new WeakMap<Element, ShownReview>();

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

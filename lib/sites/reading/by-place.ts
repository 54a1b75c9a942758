import { selectorOf } from './selector-of';

/** What belongs to elements of a page, found at once however many there are. */
export class ByPlace<Value> {
  readonly #byElement = new WeakMap<Element, Value>();
  /** By their selectors: a page may put another element in the place of one. */
  readonly #bySelector = new Map<string, Value>();

  set(element: Element, value: Value): void {
    this.#byElement.set(element, value);
    this.#bySelector.set(selectorOf(element), value);
  }

  get(element: Element): Value | undefined {
    return this.#byElement.get(element) ?? (this.size > 0 ? this.#bySelector.get(selectorOf(element)) : undefined);
  }

  get size(): number {
    return this.#bySelector.size;
  }

  /** Matches all of the places. */
  get selector(): string {
    return [...this.#bySelector.keys()].join(', ');
  }
}

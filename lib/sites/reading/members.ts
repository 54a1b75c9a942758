/**
 * A member of a node as the DOM defines it. A page can hide members of a form or of the document behind elements of the
 * same name ("DOM clobbering"), as in `<form><input name="matches"></form>` or `<img name="querySelector">`.
 */
export function member<Target extends Node, Name extends keyof Target>(node: Target, name: Name): Target[Name] {
  return Reflect.get(Object.getPrototypeOf(node), name, node);
}

/** `member(node, 'matches')`, called. */
export function matches(element: Element, selector: string): boolean {
  return member(element, 'matches').call(element, selector);
}

/** `member(element, 'getAttribute')`, called. */
export function attribute(element: Element, name: string): string | null {
  return member(element, 'getAttribute').call(element, name);
}

/** The first element in another that matches. */
export function query(element: Element, selector: string): Element | null {
  return member(element, 'querySelector').call(element, selector);
}

/** The elements in another that match, in document order. */
export function queryAll(element: Element, selector: string): Element[] {
  return [...member(element, 'querySelectorAll').call(element, selector)];
}

/** The element itself or the closest one around it that matches. */
export function closest(element: Element, selector: string): Element | null {
  return member(element, 'closest').call(element, selector);
}

/** The elements in another, without those deeper in it. */
export const childrenOf = (element: Element): Element[] => [...member(element, 'children')];

/** Whether a node is in the document. */
export const isConnected = (node: Node): boolean => member(node, 'isConnected');

/** The place of an element in the window. */
export const rectOf = (element: Element): DOMRect => member(element, 'getBoundingClientRect').call(element);

/** The document or shadow root that a node lies in. */
export const rootOf = (node: Node): Node => member(node, 'getRootNode').call(node);

export function setAttribute(element: Element, name: string, value: string): void {
  member(element, 'setAttribute').call(element, name, value);
}

export function removeAttribute(element: Element, name: string): void {
  member(element, 'removeAttribute').call(element, name);
}

/** `member(element, 'checkVisibility')`, called; true where there is no layout, as in jsdom. */
export function isVisible(element: Element, options?: CheckVisibilityOptions): boolean {
  return member(element, 'checkVisibility')?.call(element, options) !== false;
}

/** Whether an element is another or lies in it. */
export function contains(element: Element, other: Element): boolean {
  return member(element, 'contains').call(element, other);
}

/** The document of an element, as `unclobbered` gives it. */
export function documentOf(element: Element): Document {
  return unclobbered(member(element, 'ownerDocument'));
}

export const textOf = (element: Element): string => member(element, 'textContent') ?? '';
export const parentOf = (element: Element) => member(element, 'parentElement');
export const isText = (node: Node): node is Text => member(node, 'nodeType') === 3;
export const isElement = (node: Node): node is Element => member(node, 'nodeType') === 1;

/** A document whose members are all as `member` gives them. It is no node itself. */
export function unclobbered(document: Document): Document {
  return new Proxy(document, {
    get(target, name) {
      // Tests define members that jsdom lacks on the document itself.
      const value =
        name in Object.getPrototypeOf(target) ? member(target, name as keyof Document) : Reflect.get(target, name);
      return typeof value === 'function' ? value.bind(target) : value;
    },
    set: (target, name, value) => Reflect.set(Object.getPrototypeOf(target), name, value, target),
  });
}

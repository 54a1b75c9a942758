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

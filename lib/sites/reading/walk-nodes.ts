import { member } from './members';

/**
 * Visits the nodes below one in the order of the document. It does not recurse: pages nest elements thousands deep.
 * @param enter whether the nodes below this one are to be visited, and `leave` called after them.
 */
export function walkNodes(root: Node, enter: (node: Node) => boolean, leave: (node: Node) => void): void {
  let node: Node | null = member(root, 'firstChild');
  while (node) {
    const entered = enter(node);
    const child = entered ? member(node, 'firstChild') : null;
    if (child) {
      node = child;
      continue;
    }
    if (entered) leave(node);
    let next: Node | null = member(node, 'nextSibling');
    while (!next) {
      node = member(node, 'parentNode');
      if (!node || node === root) return;
      leave(node);
      next = member(node, 'nextSibling');
    }
    node = next;
  }
}

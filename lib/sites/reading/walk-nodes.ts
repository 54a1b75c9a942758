/**
 * Visits the nodes below one in the order of the document. It does not recurse: pages nest elements thousands deep.
 * @param enter whether the nodes below this one are to be visited, and `leave` called after them.
 */
export function walkNodes(root: Node, enter: (node: Node) => boolean, leave: (node: Node) => void): void {
  let node = root.firstChild;
  while (node) {
    const entered = enter(node);
    if (entered && node.firstChild) {
      node = node.firstChild;
      continue;
    }
    if (entered) leave(node);
    while (node && !node.nextSibling) {
      node = node.parentNode as ChildNode | null;
      if (!node || node === root) return;
      leave(node);
    }
    node = node?.nextSibling ?? null;
  }
}

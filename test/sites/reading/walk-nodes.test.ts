// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { walkNodes } from '../../../lib/sites/reading/walk-nodes';

function visited(root: Node, enters: (name: string) => boolean): string[] {
  const order: string[] = [];
  walkNodes(
    root,
    ({ nodeName }) => {
      order.push(nodeName);
      return enters(nodeName);
    },
    ({ nodeName }) => order.push(`/${nodeName}`),
  );
  return order;
}

it('visits nodes in the order of the document, those below one only if it is entered', () => {
  document.body.innerHTML = '<p>a<b></b><i>c</i></p><u><s></s></u>d';
  const order = visited(document.body, (name) => name !== '#text' && name !== 'U');
  expect(order.join(' ')).toBe('P #text B /B I #text /I /P U #text');
  expect(visited(document.querySelector('b')!, () => true)).toEqual([]);
});

it('does not run out of stack, however deep the nodes are', () => {
  interface Deep {
    nodeName: string;
    parentNode: Deep | null;
    firstChild: Deep | null;
    nextSibling: null;
  }
  const make = (parentNode: Deep | null): Deep => ({ nodeName: 'X', parentNode, firstChild: null, nextSibling: null });
  const root = make(null);
  let node = root;
  for (let depth = 0; depth < 100_000; depth++) {
    node.firstChild = make(node);
    node = node.firstChild;
  }
  expect(visited(root as unknown as Node, () => true)).toHaveLength(200_000);
});

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
  // Elements of jsdom take minutes to be nested so deep.
  class Deep {
    child: Deep | null = null;
    constructor(private readonly parent: Deep | null) {}
    get nodeName() {
      return 'X';
    }
    get parentNode() {
      return this.parent;
    }
    get firstChild() {
      return this.child;
    }
    get nextSibling() {
      return null;
    }
  }
  const root = new Deep(null);
  let node = root;
  for (let depth = 0; depth < 100_000; depth++) {
    node.child = new Deep(node);
    node = node.child;
  }
  expect(visited(root as unknown as Node, () => true)).toHaveLength(200_000);
});

it.each(['firstChild', 'nextSibling', 'parentNode', 'nodeType'])('visits a form whose member %s is hidden', (name) => {
  document.body.innerHTML = '<div>a<form><b></b></form>c</div>';
  Object.defineProperty(document.querySelector('form'), name, { value: 'a field of the page' });
  expect(visited(document.body, () => true).join(' ')).toBe('DIV #text /#text FORM B /B /FORM #text /#text /DIV');
});

import { letters } from './letters';
import { readText } from './read-text';

/** The letters of a page, run together, and where in them each of its text nodes begins. */
export interface PageLetters {
  all: string;
  nodes: { node: Node; start: number }[];
}

export function lettersOf(root: Element): PageLetters {
  const page: PageLetters = { all: '', nodes: [] };
  const visit = (node: Node): void => {
    if (node.nodeType === node.TEXT_NODE) {
      page.nodes.push({ node, start: page.all.length });
      page.all += letters(node.nodeValue ?? '');
    } else if (!/^(script|style|template)$/i.test(node.nodeName)) node.childNodes.forEach(visit);
  };
  visit(root);
  return page;
}

/**
 * The smallest element that shows a whole text, and little else.
 * @param wanted letters of the text.
 * @param prefixLength how many of them must agree.
 */
export function findText({ all, nodes }: PageLetters, wanted: string, prefixLength: number): Element | undefined {
  const prefix = wanted.slice(0, prefixLength);
  const at = all.indexOf(prefix);
  let element: Element | null | undefined = nodes.findLast(({ start }) => start <= at)?.node.parentElement;
  if (at < 0 || !element) return undefined;
  let shown = letters(readText(element));
  for (let parent = element.parentElement; parent && parent.localName !== 'body'; parent = parent.parentElement) {
    const around = letters(readText(parent));
    if (shown.length >= wanted.length || !around.startsWith(prefix)) break;
    element = parent;
    shown = around;
  }
  return shown.startsWith(prefix) && shown.length < wanted.length * 1.2 + prefixLength ? element : undefined;
}

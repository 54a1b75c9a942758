import { NEVER } from './element-text';
import { letters } from './letters';
import { isElement, isText, matches } from './members';
import { walkNodes } from './walk-nodes';

/** An element and which of the letters of its page it shows. */
export interface Span {
  element: Element;
  parent: Span | undefined;
  from: number;
  to: number;
}

/** The letters of a page, run together. */
export interface PageLetters {
  all: string;
  /** By where a text node with letters begins: the span of the element that it is in. */
  nodes: ReadonlyMap<number, Span>;
}

/** The letters of an element, as of a page that holds nothing else. */
export function lettersOf(root: Element): PageLetters {
  const nodes = new Map<number, Span>();
  const pieces: string[] = [];
  let length = 0;
  let open: Span = { element: root, parent: undefined, from: 0, to: 0 };
  const enter = (node: Node): boolean => {
    if (isText(node)) {
      const piece = letters(node.nodeValue ?? '');
      if (piece) nodes.set(length, open);
      pieces.push(piece);
      length += piece.length;
    }
    if (!isElement(node) || matches(node, NEVER)) return false;
    open = { element: node, parent: open, from: length, to: length };
    return true;
  };
  walkNodes(root, enter, () => {
    open.to = length;
    open = open.parent!;
  });
  open.to = length;
  return { all: pieces.join(''), nodes };
}

/** The elements that show a stretch of letters and nothing else; `undefined` where some of it shares its element. */
export function tilesOf({ nodes }: PageLetters, from: number, to: number): [Span, ...Span[]] | undefined {
  const tiles: Span[] = [];
  for (let at = from; at < to; at = tiles.at(-1)!.to) {
    const tile = largestSpan(nodes.get(at), (span) => span.from === at && span.to <= to);
    if (!tile || tile.to === at) return undefined;
    tiles.push(tile);
  }
  return tiles.length > 0 ? (tiles as [Span, ...Span[]]) : undefined;
}

/** The innermost element that shows a stretch of letters, with whatever else it shows. */
export function spanAround({ nodes }: PageLetters, from: number, to: number): Span | undefined {
  let around = nodes.get(from);
  while (around && around.to < to) around = around.parent;
  return around;
}

/** The largest of the elements from a span outwards for which a condition holds, up to the first for which none does. */
export function largestSpan(
  span: Span | undefined,
  holds: (span: Span) => boolean,
  alsoHolds: (span: Span) => boolean = () => false,
): Span | undefined {
  let largest: Span | undefined;
  for (let one = span; one && (holds(one) || alsoHolds(one)); one = one.parent) {
    // Of elements that show the same, the innermost has nothing of the page around it.
    if (!largest || one.to > largest.to) largest = one;
  }
  return largest;
}

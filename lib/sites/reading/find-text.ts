import { NEVER } from './element-text';
import { letters } from './letters';
import { isElement, isText, matches, member } from './members';
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

/** How an element shows a text, best first: all of it and nothing else, all of it, or its beginning. */
export type Rank = 'exact' | 'within' | 'beginning';

/** A place in the page where a text is shown. */
export interface ShownText {
  rank: Rank;
  /** The elements that show it, in order. */
  spans: readonly [Span, ...Span[]];
  from: number;
  /** Where it ends, or ends to agree. */
  to: number;
}

/** Letters that must agree where not the whole text is shown: enough to tell two reviews apart. */
const PREFIX = 60;
/** A shorter text is only found where an element shows it and nothing else: "Great" begins many a text. */
const SHORT = 20;
/** Letters that tell where the rest of a text goes on that is itself cut. */
const CUT_PREFIX = 40;
/** Letters of a link such as "Read more" at the end of a beginning. */
const LINK = 30;
/** Places of one text that are looked at. */
const MOST_PLACES = 200;

/**
 * The places of a page that show a text, or its beginning.
 * @param wanted letters of the text.
 * @param cut whether the text is itself only the beginning of one.
 */
export function findText(page: PageLetters, wanted: string, cut: boolean): ShownText[] {
  const prefix = wanted.slice(0, PREFIX);
  const found: ShownText[] = [];
  let at = page.all.indexOf(prefix);
  for (let places = 0; at >= 0 && places < MOST_PLACES; places++) {
    const shown =
      page.nodes.has(at) &&
      ((!cut && wholeAt(page, wanted, at)) || beginningAt(page, wanted, { at, cut }) || wholeAt(page, wanted, at));
    if (shown) found.push(shown);
    at = page.all.indexOf(prefix, at + 1);
  }
  return found;
}

/** The whole text, as elements of its own or with other words around it in one element. */
function wholeAt({ all, nodes }: PageLetters, wanted: string, at: number): ShownText | undefined {
  const to = at + wanted.length;
  const ends = to === all.length || nodes.has(to);
  if (!ends || !all.startsWith(wanted, at)) return undefined;
  const tiles: Span[] = [];
  for (let from = at; from < to; from = tiles.at(-1)!.to) {
    const tile = largestSpan(nodes.get(from), (span) => span.from === from && span.to <= to);
    if (!tile) break;
    tiles.push(tile);
  }
  const [first, ...others] = tiles;
  if (first && tiles.at(-1)!.to === to) {
    const inSentence = wanted.length < SHORT && isInSentence(first.element);
    return inSentence ? undefined : { rank: 'exact', spans: [first, ...others], from: at, to };
  }
  let around = nodes.get(at);
  while (around && around.to < to) around = around.parent;
  const extra = around ? around.to - around.from - wanted.length : 0;
  if (!around || wanted.length < SHORT || extra > wanted.length / 5 + LINK) return undefined;
  return { rank: 'within', spans: [around], from: at, to };
}

/** Whether words stand beside an element that are not its own. */
function isInSentence(element: Element): boolean {
  const beside = [member(element, 'previousSibling'), member(element, 'nextSibling')];
  return beside.some((node) => node?.nodeType === 3 && letters(node.nodeValue ?? '') !== '');
}

/** An element that begins as the text does, and has no more than a link after what agrees. */
function beginningAt(
  { all, nodes }: PageLetters,
  wanted: string,
  { at, cut }: { at: number; cut: boolean },
): ShownText | undefined {
  let agreeing = 0;
  while (agreeing < wanted.length && all[at + agreeing] === wanted[agreeing]) agreeing++;
  const end = at + agreeing;
  if (cut && agreeing === wanted.length && agreeing >= CUT_PREFIX) {
    // The text that follows on the page is the rest of the review.
    let span = nodes.get(at);
    while (span && span.from === at && span.to < end) span = span.parent;
    return span?.from === at ? { rank: 'exact', spans: [span], from: at, to: span.to } : undefined;
  }
  if (agreeing < PREFIX) return undefined;
  const nearlyWhole = ({ to }: Span) => {
    const ratio = (to - at) / wanted.length;
    return ratio > 0.8 && ratio < 1.2 && all.slice(0, to).endsWith(wanted.slice(-SHORT));
  };
  const span = largestSpan(nodes.get(at), ({ from, to }) => from === at && to <= end + LINK, nearlyWhole);
  if (!span || span.to < at + PREFIX) return undefined;
  if (span.to <= end || nearlyWhole(span)) return { rank: 'beginning', spans: [span], from: at, to: span.to };
  // The first letters of a link may happen to agree.
  const boundary = [0, 1, 2, 3].map((back) => end - back).find((place) => nodes.has(place));
  return { rank: 'beginning', spans: [span], from: at, to: boundary ?? end };
}

/** The largest of the elements from a span outwards for which a condition holds, up to the first for which none does. */
function largestSpan(
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

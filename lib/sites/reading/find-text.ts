import { letters } from './letters';
import { closest, member } from './members';
import { largestSpan, type PageLetters, type Span, spanAround, tilesOf } from './page-letters';

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
  /** Whether the element shows something in the midst of the text, too. */
  isSplit?: true;
}

/** Letters that must agree where not the whole text is shown: enough to tell two reviews apart. */
const PREFIX = 60;
/** A shorter text is only found where an element shows it and nothing else: "Great" begins many a text. */
const SHORT = 20;
/** Letters that each part of a text has at least where something stands between its parts. */
const PIECE = 10;
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
  const found = placesOf(page, wanted.slice(0, PREFIX), (at) => {
    const whole = () => wholeAt(page, wanted, at);
    const ofCut = () => beginningAt(page, wanted, { at, cut }) ?? whole();
    return cut ? ofCut() : (whole() ?? splitAt(page, wanted, at) ?? beginningAt(page, wanted, { at, cut }));
  });
  if (cut || found.length > 0 || wanted.length < SHORT) return found;
  // Something may stand between the first words of the text and the others.
  return placesOf(page, wanted.slice(0, PIECE), (at) => splitAt(page, wanted, at));
}

/** Where an element is less likely to be the review than elsewhere: menus, links, what nobody sees. */
const ASIDE = 'nav, a, [role="navigation"], [role="menu"], [hidden], [aria-hidden="true"]';

/** How little sure a place is: the less, the better. */
export function doubtOf({ rank, spans: [{ element }] }: ShownText): number {
  return ['exact', 'within', 'beginning'].indexOf(rank) + (closest(element, ASIDE) ? 0.5 : 0);
}

/** The surest places first. */
export const surest = (places: readonly ShownText[]): ShownText[] =>
  places.toSorted((a, b) => doubtOf(a) - doubtOf(b) || b.to - b.from - (a.to - a.from));

/** What is found at the places at which a page shows some letters and a text node begins. */
function placesOf(
  { all, nodes }: PageLetters,
  prefix: string,
  shownAt: (at: number) => ShownText | undefined,
): ShownText[] {
  const found: ShownText[] = [];
  let at = all.indexOf(prefix);
  for (let places = 0; at >= 0 && places < MOST_PLACES; places++) {
    const shown = nodes.has(at) && shownAt(at);
    if (shown) found.push(shown);
    at = all.indexOf(prefix, at + 1);
  }
  return found;
}

/** The whole text, as elements of its own or with other words around it in one element. */
function wholeAt(page: PageLetters, wanted: string, at: number): ShownText | undefined {
  const { all, nodes } = page;
  const to = at + wanted.length;
  const ends = to === all.length || nodes.has(to);
  if (!ends || !all.startsWith(wanted, at)) return undefined;
  const tiles = tilesOf(page, at, to);
  if (tiles) {
    const inSentence = wanted.length < SHORT && isInSentence(tiles[0].element);
    return inSentence ? undefined : { rank: 'exact', spans: tiles, from: at, to };
  }
  const around = spanAround(page, at, to);
  const extra = around ? around.to - around.from - wanted.length : 0;
  if (!around || wanted.length < SHORT || extra > mostExtra(wanted)) return undefined;
  return { rank: 'within', spans: [around], from: at, to };
}

/** Letters of other words that an element may show beside a text. */
const mostExtra = (wanted: string) => wanted.length / 5 + LINK;

/** The whole text with something between its parts that is not of it, such as an advertisement. */
function splitAt(page: PageLetters, wanted: string, at: number): ShownText | undefined {
  const { all, nodes } = page;
  const parts: [from: number, to: number][] = [];
  let left = Math.floor(wanted.length / 2) + 2 * LINK;
  let from = at;
  for (let read = 0; ; ) {
    let agreeing = 0;
    while (read + agreeing < wanted.length && all[from + agreeing] === wanted[read + agreeing]) agreeing++;
    // What stands between may begin as the text goes on.
    while (agreeing > 0 && from + agreeing < all.length && !nodes.has(from + agreeing)) agreeing--;
    if (agreeing < PIECE) return undefined;
    parts.push([from, from + agreeing]);
    read += agreeing;
    if (read === wanted.length) break;
    const rest = wanted.slice(read, read + PIECE);
    const next = all.slice(0, from + agreeing + left + rest.length).indexOf(rest, from + agreeing);
    if (next < 0 || !nodes.has(next)) return undefined;
    left -= next - from - agreeing;
    from = next;
  }
  if (parts.length === 1) return undefined;
  const to = parts.at(-1)![1];
  const tiles = parts.map(([first, end]) => tilesOf(page, first, end));
  if (tiles.every((each) => each !== undefined))
    return { rank: 'within', spans: tiles.flat() as unknown as ShownText['spans'], from: at, to };
  const around = spanAround(page, at, to);
  if (!around || around.to - around.from - (to - at) > mostExtra(wanted)) return undefined;
  return { rank: 'within', spans: [around], from: at, to, isSplit: true };
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

import type { Arrangement } from '../messages';
import type { Score } from '../review';
import { BADGE_TAG } from './badge';

/** What the arranger knows of one review. */
export interface Arrangeable {
  readonly card: Element;
  /** Absent while it waits, or where there is none to be had. */
  readonly score: Score | undefined;
  readonly disagrees: boolean;
}

export interface Arranger<Item extends Arrangeable> {
  readonly arrangement: Arrangement;
  arrange(arrangement: Arrangement): void;
  /** Makes the page agree with the arrangement, after whatever has changed in it. */
  apply(): void;
  /** The reviews that are shown, in the order in which they are seen. */
  seen(): Item[];
  sortable(): boolean;
  /** Gives the page back as it was. */
  stop(): void;
}

const AS_THE_PAGE: Arrangement = { show: 'all', order: 'page' };

const SHOWN: Record<Arrangement['show'], (item: Arrangeable) => boolean> = {
  all: () => true,
  positive: ({ score }) => score?.positive === true && !score.declined,
  negative: ({ score }) => score?.positive === false && !score.declined,
  disagreeing: ({ disagrees }) => disagrees,
};

/** What comes first has the smallest rank; reviews without a score come last. */
const RANK: Record<Arrangement['order'], ((score: Score) => number) | undefined> = {
  page: undefined,
  positive: ({ score }) => -score,
  negative: ({ score }) => score,
};

const AWAY = 'data-reeltone-away';
const PLACE = 'data-reeltone-place';
const STYLE = `
[${AWAY}] { display: none !important; }
[${PLACE}] { order: var(--reeltone-place) !important; }
`;

/**
 * Shows some of the reviews of a page, in another order. Of the page's elements nothing is touched but an attribute and
 * a custom property of ours; no element is moved.
 * @param items the reviews of the page, in its order.
 */
export function createArranger<Item extends Arrangeable>(items: () => Item[]): Arranger<Item> {
  let arrangement = AS_THE_PAGE;
  let away = new Set<Element>();
  let placed = new Map<Element, number>();
  let sheet: CSSStyleSheet | undefined;

  const inOrder = (): Item[] => {
    const rank = RANK[arrangement.order];
    const all = items();
    if (!rank) return all;
    const value = ({ score }: Item) => (score && !score.declined ? rank(score) : Number.POSITIVE_INFINITY);
    // Stable: equals keep the order of the page. Two infinities have no difference.
    return all.sort((a, b) => (value(a) === value(b) ? 0 : value(a) - value(b)));
  };

  const hide = (now: Set<Element>) => {
    for (const box of away) if (!now.has(box)) box.removeAttribute(AWAY);
    for (const box of now) if (!away.has(box)) box.setAttribute(AWAY, '');
    away = now;
  };
  const place = (now: Map<Element, number>) => {
    for (const box of placed.keys()) {
      if (now.has(box)) continue;
      box.removeAttribute(PLACE);
      (box as HTMLElement).style.removeProperty('--reeltone-place');
      if (box.getAttribute('style') === '') box.removeAttribute('style');
    }
    for (const [box, order] of now) {
      if (placed.get(box) === order) continue;
      box.setAttribute(PLACE, '');
      (box as HTMLElement).style.setProperty('--reeltone-place', String(order));
    }
    placed = now;
  };

  /** A place for everything in the list: what precedes the reviews stays in front, what follows them stays behind. */
  const places = (): Map<Element, number> => {
    const boxes = inOrder().map(({ card }) => boxOf(card));
    const list = commonList(boxes);
    if (!list) return new Map();
    const now = new Map(boxes.flatMap((box, i) => withBadge(box).map((part) => [part, i + 1] as const)));
    const children = [...list.children];
    const first = children.findIndex((child) => now.has(child));
    for (const child of children.slice(first)) if (!now.has(child)) now.set(child, boxes.length + 1);
    return now;
  };

  const apply = () => {
    const { show, order } = arrangement;
    if (!sheet && (show !== 'all' || order !== 'page')) sheet = adopt(STYLE);
    if (show === 'all') hide(new Set());
    else {
      const dismissed = items().filter((item) => !SHOWN[show](item));
      hide(new Set(dismissed.flatMap(({ card }) => withBadge(boxOf(card)))));
    }
    place(order === 'page' ? new Map() : places());
  };

  return {
    get arrangement() {
      return arrangement;
    },
    arrange(to) {
      arrangement = to;
      apply();
    },
    apply,
    seen: () => inOrder().filter(SHOWN[arrangement.show]),
    sortable: () => commonList(items().map(({ card }) => boxOf(card))) !== undefined,
    stop() {
      arrangement = AS_THE_PAGE;
      apply();
      if (sheet) document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
      sheet = undefined;
    },
  };
}

/** The card with the wrappers that hold nothing else, e.g. the item of a list: what leaves no gap behind. */
function boxOf(card: Element): Element {
  let box = card;
  for (let around = box.parentElement; around && around !== document.body; around = box.parentElement) {
    if ([...around.children].some((child) => child !== box && !isBadge(child))) break;
    box = around;
  }
  return box;
}

/** A badge that follows the card itself goes where the card goes. */
function withBadge(box: Element): Element[] {
  const next = box.nextElementSibling;
  return next && isBadge(next) ? [box, next] : [box];
}

function isBadge({ localName }: Element): boolean {
  return localName === BADGE_TAG;
}

/** The element that lays all of them out by `order`, if there is one. */
function commonList(boxes: readonly Element[]): Element | undefined {
  const list = boxes[0]?.parentElement;
  if (!list || boxes.length < 2 || boxes.some((box) => box.parentElement !== list)) return undefined;
  return /flex|grid/.test(getComputedStyle(list).display) ? list : undefined;
}

function adopt(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return sheet;
}

import type { Arrangement } from '../messages';
import type { Score } from '../review';
import { boxOf, commonList, isOrdered, LIST, withBadge } from './boxes';

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
[${LIST}] { display: flex !important; flex-flow: column nowrap !important; }
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
  let stacked: Element | undefined;
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
  const places = (boxes: Element[], list: Element): Map<Element, number> => {
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
    const boxes = order === 'page' ? [] : inOrder().map(({ card }) => boxOf(card));
    const list = commonList(boxes);
    // What is laid out by order already stays as it is.
    const block = list && !isOrdered(list) ? list : undefined;
    if (stacked !== block) {
      stacked?.removeAttribute(LIST);
      block?.setAttribute(LIST, '');
      stacked = block;
    }
    place(list ? places(boxes, list) : new Map());
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

function adopt(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return sheet;
}

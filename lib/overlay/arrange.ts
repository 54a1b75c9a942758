import type { Score } from '../common/review';
import type { Arrangement } from '../messages/payloads';
import { boxOf, isOrdered, LIST, listsOf, withBadge } from './boxes';
import { AWAY } from './style';

/** What the arranger knows of one review. */
export interface Arrangeable {
  readonly element: Element;
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
  let stacked = new Set<Element>();
  let sheet: CSSStyleSheet | undefined;

  /** The lists that are put into order, each by itself; none in the order of the page. */
  const sorted = (all: Item[]): Map<Element, Item[]> => {
    const rank = RANK[arrangement.order];
    if (!rank) return new Map();
    const value = ({ score }: Item) => (score && !score.declined ? rank(score) : Number.POSITIVE_INFINITY);
    // Stable: equals keep the order of the page. Two infinities have no difference.
    const sort = (inside: Item[]) => inside.sort((a, b) => (value(a) === value(b) ? 0 : value(a) - value(b)));
    return new Map([...listsOf(all)].map(([list, inside]) => [list, sort(inside)]));
  };
  /** Every review at a place of its list. */
  const inOrder = (): Item[] => {
    const all = items();
    const turns = new Map<Item, Iterator<Item>>();
    for (const inside of sorted(all).values()) {
      const turn = inside.values();
      for (const item of inside) turns.set(item, turn);
    }
    return all.map((item) => turns.get(item)?.next().value ?? item);
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

  const boxesOf = (some: Item[]) => some.map(({ element }) => boxOf(element));
  const apply = () => {
    const { show, order } = arrangement;
    const changed = show !== 'all' || order !== 'page';
    if (changed) sheet ??= adopt(STYLE);
    const all = changed ? items() : [];
    const dismissed = boxesOf(all.filter((item) => !SHOWN[show](item)));
    away = mark(AWAY, dismissed.flatMap(withBadge), away);
    const lists = sorted(all);
    // What is laid out by order already stays as it is.
    const blocks = [...lists.keys()].filter((list) => !isOrdered(list));
    stacked = mark(LIST, blocks, stacked);
    place(new Map([...lists].flatMap(([list, inside]) => [...places(boxesOf(inside), list)])));
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
    sortable: () => listsOf(items()).size > 0,
    stop() {
      arrangement = AS_THE_PAGE;
      apply();
      if (sheet) document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
      sheet = undefined;
    },
  };
}

/** Gives these elements an attribute, and takes it from all others that had it. */
function mark(attribute: string, elements: Element[], before: Set<Element>): Set<Element> {
  const now = new Set(elements);
  for (const element of before) if (!now.has(element)) element.removeAttribute(attribute);
  for (const element of now) if (!before.has(element)) element.setAttribute(attribute, '');
  return now;
}

function adopt(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return sheet;
}

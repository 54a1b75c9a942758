import type { AspectId } from '../common/aspect';
import type { Score } from '../common/review';
import type { Arrangement } from '../messages/payloads';
import { parentOf } from '../sites/reading/members';
import { isRated } from './is-rated';
import { createListLayout } from './list-layout';
import { sortableLists, wrapperOf } from './review-lists';

export interface Arrangeable {
  readonly element: Element;
  /** Absent while the review waits for it, or where it failed. */
  readonly score: Score | undefined;
  readonly disagrees: boolean;
}

export interface Arranger<Item extends Arrangeable> {
  readonly arrangement: Arrangement;
  arrange(arrangement: Arrangement): void;
  /** Applies the arrangement again, after the page or a score has changed. */
  apply(): void;
  /** The reviews that are shown, in the order in which they are seen. */
  shown(): Item[];
  sortable(): boolean;
  /** Undoes every change in the page. */
  stop(): void;
}

const AS_THE_PAGE: Arrangement = { show: 'all', order: 'page' };

const HAS: Record<Arrangement['show'], (item: Arrangeable) => boolean> = {
  all: () => true,
  positive: ({ score }) => score?.tone === 'positive',
  mixed: ({ score }) => score?.tone === 'mixed',
  negative: ({ score }) => score?.tone === 'negative',
  disagreeing: ({ disagrees }) => disagrees,
};

function isShown(item: Arrangeable, { show, aspect }: Arrangement): boolean {
  return HAS[show](item) && (!aspect || mentions(item, aspect));
}

const mentions = ({ score }: Arrangeable, wanted: AspectId) =>
  score?.aspects?.some(({ aspect }) => aspect === wanted) === true;

/** Whether an arrangement leaves some reviews out. */
export const isFilter = ({ show, aspect }: Arrangement) => show !== 'all' || aspect !== undefined;

/** The smallest rank comes first; reviews without a rating come last. */
const RANK: Record<Arrangement['order'], ((score: Score) => number) | undefined> = {
  page: undefined,
  positive: ({ rating }) => -rating,
  negative: ({ rating }) => rating,
};

export interface ArrangeablePage<Item extends Arrangeable> {
  /** The reviews with a badge, in the order of the page. */
  reviews(): Item[];
  /** Elements of reviews without a badge, as a closed spoiler: no filter shows them, and they are sorted last. */
  elementsWithoutBadge(): Element[];
}

/** Shows some of the reviews of a page, in another order. */
export function createArranger<Item extends Arrangeable>(page: ArrangeablePage<Item>): Arranger<Item> {
  const layout = createListLayout();
  let arrangement = AS_THE_PAGE;
  const apply = () => {
    const { order } = arrangement;
    const filtered = isFilter(arrangement);
    if (!filtered && order === 'page') return layout.reset();
    const all = page.reviews();
    const others = page.elementsWithoutBadge().map(wrapperOf);
    const hidden = wrappersOf(all.filter((item) => !isShown(item, arrangement)));
    const lists = [...sortedLists(all, order)].map(([list, inside]) => ({
      list,
      wrappers: [...wrappersOf(inside), ...others.filter((other) => parentOf(other) === list)],
    }));
    layout.apply({ hidden: filtered ? [...hidden, ...others] : [], lists });
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
    shown: () => inOrder(page.reviews(), arrangement.order).filter((item) => isShown(item, arrangement)),
    sortable: () => sortableLists(page.reviews()).size > 0,
    stop() {
      arrangement = AS_THE_PAGE;
      layout.reset();
    },
  };
}

function wrappersOf(items: readonly Arrangeable[]): Element[] {
  return items.map(({ element }) => wrapperOf(element));
}

/** The lists that can be sorted, each sorted by itself; none in the order of the page. */
function sortedLists<Item extends Arrangeable>(
  all: readonly Item[],
  order: Arrangement['order'],
): Map<Element, Item[]> {
  const rank = RANK[order];
  if (!rank) return new Map();
  const value = ({ score }: Item) => (score && isRated(score) ? rank(score) : Number.POSITIVE_INFINITY);
  const lists = sortableLists(all);
  // Stable: equals keep the order of the page. The difference of two infinities is NaN.
  for (const inside of lists.values()) inside.sort((a, b) => (value(a) === value(b) ? 0 : value(a) - value(b)));
  return lists;
}

/** All reviews, those of a sorted list in its order at the places that the list has in the page. */
function inOrder<Item extends Arrangeable>(all: Item[], order: Arrangement['order']): Item[] {
  const nextOf = new Map<Item, Iterator<Item>>();
  for (const inside of sortedLists(all, order).values()) {
    const sorted = inside.values();
    for (const item of inside) nextOf.set(item, sorted);
  }
  return all.map((item) => nextOf.get(item)?.next().value ?? item);
}

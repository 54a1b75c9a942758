import type { Arrangement, Place } from '../messages/payloads';
import { rectOf } from '../sites/reading/members';
import { type Arrangeable, type ArrangeablePage, createArranger } from './arrange';

/** A review that the user can go to. */
export interface Destination extends Arrangeable {
  readonly review: { id: string };
  /** Whether its badge has the keyboard focus. */
  readonly focused: boolean;
  /** Scrolls to it, or to a place in its text, and focuses its badge. */
  visit(at?: Place['at']): void;
}

export interface PageNavigation {
  readonly arrangement: Arrangement;
  /** How many reviews are shown. */
  shown(): number;
  sortable(): boolean;
  arrange(arrangement: Arrangement): void;
  /** Applies the arrangement again, after the page has changed. */
  refresh(): void;
  /** Goes to a review, or a place in it; if it is filtered out, all are shown again. */
  goTo(place: Place): void;
  /** Goes to the next review (1) or the previous one (-1) of those that are shown. */
  step(direction: 1 | -1): void;
  /** Undoes every change in the page. */
  stop(): void;
}

/** Filters and sorts the reviews of a page, and goes from one to another. */
export function createPageNavigation(page: ArrangeablePage<Destination>): PageNavigation {
  const arranger = createArranger(page);
  const { arrange, apply, shown, sortable, stop } = arranger;
  const find = (wanted: string) => shown().find(({ review }) => review.id === wanted);
  return {
    get arrangement() {
      return arranger.arrangement;
    },
    arrange,
    shown: () => shown().length,
    sortable,
    refresh: apply,
    goTo({ id, at }) {
      if (!find(id)) arrange({ show: 'all', order: arranger.arrangement.order });
      find(id)?.visit(at);
    },
    step: (direction) => neighbour(shown(), direction)?.visit(),
    stop,
  };
}

/**
 * The review after or before the focused one; if none is focused, the nearest to the upper edge of the window in that
 * direction. `undefined` beyond the last.
 */
function neighbour(reviews: readonly Destination[], direction: 1 | -1): Destination | undefined {
  const focused = reviews.findIndex((review) => review.focused);
  if (focused >= 0) return reviews[focused + direction];
  const top = ({ element }: Destination) => rectOf(element).top;
  return direction > 0 ? reviews.find((each) => top(each) >= 0) : reviews.findLast((each) => top(each) < 0);
}

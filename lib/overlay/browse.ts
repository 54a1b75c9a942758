import type { Arrangement } from '../messages/payloads';
import { type Arrangeable, createArranger } from './arrange';

/** What a reader can be taken to. */
export interface Stop extends Arrangeable {
  readonly review: { id: string };
  /** Whether the keyboard is on it. */
  readonly current: boolean;
  /** Brings it into sight, and the keyboard to it. */
  visit(): void;
}

export interface PageBrowser {
  readonly arrangement: Arrangement;
  sortable(): boolean;
  arrange(arrangement: Arrangement): void;
  /** Keeps to the arrangement, after whatever has changed in the page. */
  refresh(): void;
  /** Brings a review into sight; where it is filtered out, all are shown again. */
  goTo(id: string): void;
  /** Goes to the next review (1) or the one before (-1) of those that are shown. */
  step(direction: 1 | -1): void;
  stop(): void;
}

/**
 * Ways through the reviews of a page.
 * @param stops the reviews, in the order of the page.
 */
export function browsePage(stops: () => Stop[]): PageBrowser {
  const arranger = createArranger(stops);
  const { arrange, apply, sortable, stop } = arranger;
  return {
    get arrangement() {
      return arranger.arrangement;
    },
    arrange,
    sortable,
    refresh: apply,
    goTo(id) {
      const wanted = (items: Stop[]) => items.find(({ review }) => review.id === id);
      if (!wanted(arranger.seen())) arrange({ ...arranger.arrangement, show: 'all' });
      wanted(arranger.seen())?.visit();
    },
    step: (direction) => neighbour(arranger.seen(), direction)?.visit(),
    stop,
  };
}

/**
 * The stop after or before the one that the keyboard is on; without one, the nearest to the upper edge of the window in
 * that direction. There is none beyond the last.
 */
function neighbour(stops: readonly Stop[], direction: 1 | -1): Stop | undefined {
  const current = stops.findIndex((stop) => stop.current);
  if (current >= 0) return stops[current + direction];
  const top = ({ element }: Stop) => element.getBoundingClientRect().top;
  return direction > 0 ? stops.find((stop) => top(stop) >= 0) : stops.findLast((stop) => top(stop) < 0);
}

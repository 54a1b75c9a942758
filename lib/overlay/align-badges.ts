import type { ShownReview } from './shown-review';

/** Reads the layout of all before it writes any, so that the page is laid out once and not once for each badge. */
export function align(reviews: readonly ShownReview[]): void {
  const shifts = reviews.map((shown) => shown.measure());
  for (const [i, shown] of reviews.entries()) shown.align(shifts[i]!);
}

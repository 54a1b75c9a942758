import { truncate } from '../../lib/text/sequence';

/** Boxes that one row of words may have: more could not be taken in, and would make the page slow. */
const MOST_BOXES = 300;

/** What stands in a row of words: the place of a token, or how many are missing there. */
export type Slot = { place: number } | { missing: number };

/**
 * A row for these ascending places; where some are missing it says how many.
 * @param count of the tokens
 */
export function slotsOf(places: Int32Array, count: number): Slot[] {
  const shown = truncate(places, MOST_BOXES);
  const slots: Slot[] = [];
  let next = 0;
  for (const place of [...shown, count]) {
    if (place > next) slots.push({ missing: place - next });
    if (place < count) slots.push({ place });
    next = place + 1;
  }
  return slots;
}

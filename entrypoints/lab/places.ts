import { truncate } from '../../lib/text/sequence';

/** Tokens that are shown in one row: more would make the page slow. */
const MOST_BOXES = 300;

/** An entry in a row of tokens: the index of a token, or the number of tokens that are left out there. */
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

import { expect, test } from 'vitest';
import { slotsOf } from '../../../entrypoints/lab/places';

const places = (...list: number[]) => Int32Array.from(list);

test('a row tells how many words are missing, wherever they are', () => {
  expect(slotsOf(places(0, 1, 2), 3)).toEqual([{ place: 0 }, { place: 1 }, { place: 2 }]);
  expect(slotsOf(places(0, 5), 8)).toEqual([{ place: 0 }, { missing: 4 }, { place: 5 }, { missing: 2 }]);
  expect(slotsOf(places(), 0)).toEqual([]);
});

test('a long row shows its head and its tail, and every word is shown or counted', () => {
  const slots = slotsOf(Int32Array.from(Array(5000).keys()), 5000);
  const missing = slots.flatMap((slot) => ('missing' in slot ? [slot.missing] : []));
  expect(missing).toHaveLength(1);
  expect(slots.length - 1 + missing[0]!).toBe(5000);
  expect(slots.length).toBeLessThan(500);
  expect([slots[0], slots.at(-1)]).toEqual([{ place: 0 }, { place: 4999 }]);
});

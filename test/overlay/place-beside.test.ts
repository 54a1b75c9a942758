// @vitest-environment jsdom
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { choosePlace, type Surroundings } from '../../lib/overlay/place-beside';

const WINDOW = { width: 1000, height: 800 };
const BOX = { width: 260, height: 160 };
const place = (around: Surroundings) => {
  const { left, top } = choosePlace(BOX, WINDOW, around);
  return new DOMRect(left, top, BOX.width, BOX.height);
};
const covers = (box: DOMRect, line: DOMRect) =>
  box.left < line.right && line.left < box.right && box.top < line.bottom && line.top < box.bottom;
/** Lines of 20 px, one below the other. */
const text = (top: number, count: number, { left = 100, width = 800 } = {}) =>
  Array.from({ length: count }, (_, i) => new DOMRect(left, top + 20 * i, width, 20));

it('stands below the badge where nothing is read there', () => {
  const box = place({ target: new DOMRect(100, 100, 60, 24) });
  expect([box.left, box.top]).toEqual([100, 130]);
});

it('stands above a text that begins below the badge, and below one that ends above it', () => {
  const target = new DOMRect(100, 300, 60, 24);
  expect(place({ target, own: text(330, 10) }).bottom).toBeLessThanOrEqual(300);
  expect(place({ target, own: text(100, 10) }).top).toBeGreaterThanOrEqual(324);
});

it('stands beside a review whose text is above and below', () => {
  const target = new DOMRect(300, 300, 60, 24);
  const own = [...text(0, 15, { left: 300, width: 600 }), ...text(330, 20, { left: 300, width: 600 })];
  const box = place({ target, review: new DOMRect(290, 0, 620, 740), own });
  expect(own.filter((line) => covers(box, line))).toEqual([]);
  expect(box.right).toBeLessThanOrEqual(300);
});

it('covers a neighbour rather than its own text, and as little of it as it can', () => {
  const around = { target: new DOMRect(500, 400, 60, 24), own: text(430, 18) };
  const crowded = { ...around, others: text(100, 15) };
  expect(crowded.own.filter((line) => covers(place(crowded), line))).toEqual([]);
  const roomy = { ...around, others: text(100, 15, { left: 570, width: 300 }) };
  const box = place(roomy);
  expect([...roomy.own, ...roomy.others].filter((line) => covers(box, line))).toEqual([]);
});

it('stands higher or lower beside the badge where that covers less', () => {
  const target = new DOMRect(700, 400, 60, 24);
  const others = [...text(100, 9), ...text(450, 15, { width: 900 })];
  const box = place({ target, others });
  expect(others.filter((line) => covers(box, line))).toEqual([]);
});

it('stands in the margin of the page only if it covers nothing there', () => {
  const target = new DOMRect(100, 400, 60, 24);
  const withText = (width: number): Surroundings => ({
    target,
    review: new DOMRect(90, 390, width + 20, 400),
    own: text(430, 18, { width }),
    others: text(100, 15, { width }),
  });
  expect(place(withText(600)).left).toBeGreaterThanOrEqual(710);
  const box = place(withText(700));
  expect(box.bottom).toBeLessThanOrEqual(424);
  expect(box.left).toBeLessThanOrEqual(target.right + 6);
});

it('lies in the window and leaves the badge free, wherever that is', () => {
  const rect = fc
    .record({ x: fc.integer({ min: 0, max: 940 }), y: fc.integer({ min: 0, max: 776 }) })
    .map(({ x, y }) => new DOMRect(x, y, 60, 24));
  fc.assert(
    fc.property(rect, fc.array(rect), (target, own) => {
      const box = place({ target, own });
      expect(covers(box, target)).toBe(false);
      expect([box.left >= 0, box.top >= 0, box.right <= 1000, box.bottom <= 800]).toEqual([true, true, true, true]);
    }),
  );
});

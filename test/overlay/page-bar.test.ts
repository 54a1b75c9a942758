// @vitest-environment jsdom

import { afterEach, expect, it, vi } from 'vitest';
import { toneOfRating } from '../../lib/common/tone-of-rating';
import type { PageStatus } from '../../lib/messages/payloads';
import { createPageBar } from '../../lib/overlay/page-bar';
import { PALETTE_STYLE, PALETTES } from '../../lib/overlay/palettes';
import type { BarStrings } from '../../lib/overlay/strings';
import { BAR_TAG } from '../../lib/overlay/tags';

const strings: BarStrings = {
  locale: 'en',
  name: 'Reviews',
  rated: (rated, found) => `${rated}/${found}`,
  mean: (rating) => `predicted ${rating}`,
  given: (rating) => `given ${rating}`,
  best: 'Best',
  worst: 'Worst',
  show: 'Show',
  shows: { all: 'All', positive: 'Positive', mixed: 'Mixed', negative: 'Negative', disagreeing: 'Disagreeing' },
  order: 'Order',
  orders: { page: 'Page', positive: 'Positive first', negative: 'Negative first' },
  notSortable: 'Cannot be sorted',
  close: 'Close',
};
const item = (id: string, predicted: number, given?: number) => ({
  id,
  predicted,
  confidence: 0.9,
  tone: toneOfRating(predicted),
  ...(given && { given }),
});
const status: PageStatus = {
  site: 'imdb',
  found: 4,
  rated: 3,
  noOpinion: 0,
  declined: 1,
  items: [item('a', 4), item('b', 9, 7), item('c', 2)],
  arrangement: { show: 'all', order: 'page' },
  sortable: true,
};

function open(locale = 'en') {
  const calls = { goTo: vi.fn(), arrange: vi.fn(), close: vi.fn() };
  const bar = createPageBar({ strings: { ...strings, locale }, ...calls });
  const find = <Node extends Element>(selector: string) =>
    document.querySelector(BAR_TAG)?.shadowRoot?.querySelector<Node>(selector) ?? null;
  return { bar, find, ...calls };
}
afterEach(() => {
  for (const host of document.querySelectorAll(BAR_TAG)) host.remove();
});

it('shows the figures of the page, and is absent while nothing is rated', () => {
  const { bar, find } = open();
  bar.show({ ...status, items: [] }, 'standard');
  expect(find('.bar')).toBeNull();
  bar.show(status, 'standard');
  expect(find('.figures')!.textContent).toBe('3/4 · predicted 5.0 · given 7.0');
  expect([...find('.bars')!.children].map((column) => (column as HTMLElement).style.height)).toEqual([
    '0px',
    '22px',
    '0px',
    '22px',
    '0px',
    '0px',
    '0px',
    '0px',
    '22px',
    '0px',
  ]);
  bar.show({ ...status, items: [] }, 'standard');
  expect(find('.bar')).toBeNull();
});

it('colours ratings in the middle like mixed reviews', () => {
  const { bar, find } = open();
  bar.show(status, 'standard');
  const sides = [...find('.bars')!.children].map(({ className }) => className);
  expect(sides).toEqual([
    ...Array<string>(4).fill('negative'),
    ...Array<string>(2).fill('mixed'),
    ...Array<string>(4).fill('positive'),
  ]);
});

it('writes figures as the language has them', () => {
  const { bar, find } = open('de');
  bar.show({ ...status, found: 1234 }, 'standard');
  expect(find('.figures')!.textContent).toBe('3/1.234 · predicted 5,0 · given 7,0');
});

it('has its means on the scale of the page', () => {
  const { bar, find } = open('de');
  const scale = { unit: 'stars' as const, highest: 5 };
  const items = [
    { ...item('a', 7), scale },
    { ...item('b', 8, 9), scale: { ...scale, given: 4.5 } },
  ];
  bar.show({ ...status, items }, 'standard');
  expect(find('.figures')!.textContent).toBe('2/4 · predicted 3,8★ · given 4,5★');
});

it('goes to the most positive and the most negative review, and closes', () => {
  const { bar, find, goTo, close } = open();
  bar.show(status, 'standard');
  for (const name of ['Best', 'Worst', 'Close']) find<HTMLButtonElement>(`[aria-label=${name}]`)!.click();
  expect(goTo.mock.calls).toEqual([['b'], ['c']]);
  expect(close).toHaveBeenCalledOnce();
});

it('asks for what is chosen, and offers no order where there can be none', () => {
  const { bar, find, arrange } = open();
  bar.show(status, 'standard');
  const show = find<HTMLSelectElement>('[aria-label=Show]')!;
  show.value = 'disagreeing';
  show.dispatchEvent(new Event('change'));
  expect(arrange).toHaveBeenCalledExactlyOnceWith({ show: 'disagreeing', order: 'page' });
  bar.show({ ...status, sortable: false }, 'standard');
  expect(find<HTMLSelectElement>('[aria-label=Order]')!.disabled).toBe(true);
  expect(find<HTMLSelectElement>('[aria-label=Order]')!.title).toBe('Cannot be sorted');
});

it('has the colours of the palette that the user has chosen, and follows a change', () => {
  const { bar } = open();
  for (const palette of ['grey', 'blue-orange'] as const) {
    bar.show(status, palette);
    expect(document.querySelector(BAR_TAG)!.getAttribute('palette')).toBe(palette);
    const rule = PALETTE_STYLE.split('\n').find((line) => line.startsWith(`:host([palette="${palette}"])`));
    for (const { solid, onDark } of Object.values(PALETTES[palette])) {
      expect(rule).toContain(solid);
      expect(rule).toContain(onDark);
    }
  }
});

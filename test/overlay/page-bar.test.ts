// @vitest-environment jsdom

import { afterEach, describe, expect, it, vi } from 'vitest';
import { toneOfRating } from '../../lib/common/tone-of-rating';
import type { PageStatus } from '../../lib/messages/payloads';
import { createPageBar } from '../../lib/overlay/page-bar';
import { PALETTE_STYLE, PALETTES } from '../../lib/overlay/palettes';
import { BAR_TAG } from '../../lib/overlay/tags';
import { barStrings } from './page-strings';

const item = (id: string, predicted: number, given?: number) => ({
  id,
  predicted,
  confidence: 0.9,
  tone: toneOfRating(predicted),
  ...(given && { given }),
});
const status: PageStatus = {
  site: 'imdb',
  total: 4,
  found: 4,
  rated: 3,
  noOpinion: 0,
  declined: 1,
  items: [item('a', 4), item('b', 9, 7), item('c', 2)],
  arrangement: { show: 'all', order: 'page' },
  sortable: true,
  shown: 4,
  unrated: { closedSpoilers: 0, otherLanguage: 1, noOpinion: 0, empty: 0, unreadable: 0 },
  waiting: 0,
  aspects: [],
};

function open(locale = 'en') {
  const calls = { goTo: vi.fn(), arrange: vi.fn(), close: vi.fn() };
  const bar = createPageBar({ strings: { ...barStrings, locale }, ...calls });
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
  expect(find('.means')!.textContent).toBe('1 reviews: predicted 9.0, given 7.0');
  expect([...find('.bars')!.children].map((column) => (column as HTMLElement).style.height)).toEqual([
    '0px',
    '42px',
    '0px',
    '42px',
    '0px',
    '0px',
    '0px',
    '0px',
    '42px',
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
  bar.show({ ...status, total: 1234 }, 'standard');
  expect(find('.means')!.textContent).toBe('1 reviews: predicted 9,0, given 7,0');
  expect(find('.counts')!.textContent).toBe('3/1.234 · not rated: 1 foreign');
});

it('has its means on the scale of the page', () => {
  const { bar, find } = open('de');
  const scale = { unit: 'stars' as const, highest: 5 };
  const items = [
    { ...item('a', 7), scale },
    { ...item('b', 8, 9), scale: { ...scale, given: 4.5 } },
  ];
  bar.show({ ...status, items }, 'standard');
  expect(find('.means')!.textContent).toBe('1 reviews: predicted 4,0★, given 4,5★');
});

it('goes to the most positive and the most negative review, and closes', () => {
  const { bar, find, goTo, close } = open();
  bar.show(status, 'standard');
  for (const name of ['Best', 'Worst', 'Close']) find<HTMLButtonElement>(`[aria-label=${name}]`)!.click();
  expect(goTo.mock.calls).toEqual([[{ id: 'b' }], [{ id: 'c' }]]);
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

describe('chips of aspects', () => {
  const phrase = {
    id: 'b',
    language: 'en',
    at: [4, 9] as [number, number],
    phrase: 'great acting',
    tone: 'positive' as const,
  };
  const acting = { aspect: 'acting' as const, reviews: 3, liked: 2, disliked: 1, phrases: [phrase] };
  const music = { aspect: 'music' as const, reviews: 3, liked: 0, disliked: 3, phrases: [] };
  const chips = (find: ReturnType<typeof open>['find']) => [...find('.aspect-chips')!.children] as HTMLButtonElement[];

  it('say how many like an aspect, filter by it, and lead to the phrases', () => {
    const { bar, find, arrange, goTo } = open();
    bar.show(status, 'standard');
    expect(find<HTMLElement>('.aspects')!.hidden).toBe(true);
    bar.show({ ...status, aspects: [acting, music] }, 'standard');
    const [first, second] = chips(find);
    expect(first!.textContent).toBe('acting: 3 reviews, +2 −1+2−1');
    // No sign for nobody.
    expect(second!.textContent).toBe('music: 3 reviews, +0 −3−3');
    first!.click();
    expect(arrange).toHaveBeenLastCalledWith({ show: 'all', order: 'page', aspect: 'acting' });
    const arrangement = { show: 'all' as const, order: 'page' as const, aspect: 'acting' as const };
    bar.show({ ...status, aspects: [acting, music], arrangement, shown: 3 }, 'standard');
    expect(chips(find).map((chip) => chip.getAttribute('aria-pressed'))).toEqual(['true', 'false']);
    expect(find('.shown')!.textContent).toBe('3 of 4 shown');
    const quoted = find<HTMLButtonElement>('.phrase')!;
    expect(quoted.lang).toBe('en');
    quoted.click();
    expect(goTo).toHaveBeenLastCalledWith({ id: 'b', at: [4, 9] });
    first!.click();
    expect(arrange).toHaveBeenLastCalledWith({ show: 'all', order: 'page', aspect: undefined });
  });

  it('keep the focus while reviews arrive, even where their order changes', () => {
    const { bar, find } = open();
    bar.show({ ...status, aspects: [acting, music] }, 'standard');
    const first = chips(find)[0]!;
    first.focus();
    bar.show({ ...status, aspects: [{ ...music, reviews: 9 }, acting] }, 'standard');
    expect(chips(find)[1]).toBe(first);
    expect((first.getRootNode() as ShadowRoot).activeElement).toBe(first);
  });
});

it('says how many a filter shows, and shows all again', () => {
  const { bar, find, arrange } = open();
  bar.show(status, 'standard');
  expect(find<HTMLElement>('.shown')!.hidden).toBe(true);
  const all = find<HTMLButtonElement>('.controls .text')!;
  expect(all.hidden).toBe(true);
  bar.show({ ...status, arrangement: { show: 'positive', order: 'negative' }, shown: 1 }, 'standard');
  expect(find('.shown')!.textContent).toBe('1 of 4 shown');
  all.click();
  expect(arrange).toHaveBeenLastCalledWith({ show: 'all', order: 'negative' });
});

it('hides its details on demand', () => {
  const { bar, find } = open();
  bar.show(status, 'standard');
  const toggle = find<HTMLButtonElement>('[aria-label=More]')!;
  expect(toggle.getAttribute('aria-expanded')).toBe('true');
  toggle.click();
  expect([toggle.getAttribute('aria-expanded'), find<HTMLElement>('.details')!.hidden]).toEqual(['false', true]);
});

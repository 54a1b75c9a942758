// @vitest-environment jsdom
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Score } from '../../lib/common/review';
import { toneOfRating } from '../../lib/common/tone-of-rating';
import { type Arrangeable, createArranger } from '../../lib/overlay/arrange';
import { clobber } from '../fixtures/hostile-markup';

/** -1 stands for a text without an opinion. */
const scoreOf = (score: number): Score => ({
  score,
  rating: 1 + 9 * score,
  positive: score >= 0.5,
  confidence: 0.9,
  tone: score < 0 ? 'none' : toneOfRating(1 + 9 * score),
});

/** Reviews `0`, `1`, ... with these scores in a list; `undefined` still waits, and the last one always disagrees. */
function list(scores: (number | undefined)[], style = 'display: flex', wrap = (element: string) => element) {
  const elements = scores.map((_, i) => wrap(`<article>${i}</article>`)).join('');
  document.body.innerHTML = `<main style="${style}"><h1>Reviews</h1>${elements}<footer>More</footer></main>`;
  return {
    reviews: (): Arrangeable[] =>
      [...document.querySelectorAll('article')].map((element, i) => ({
        element,
        score: scores[i] === undefined ? undefined : scoreOf(scores[i]),
        disagrees: i === scores.length - 1,
      })),
    elementsWithoutBadge: (): Element[] => [...document.querySelectorAll('aside')],
  };
}

const shown = () =>
  [...document.querySelectorAll('article, aside')]
    .filter((element) => !element.closest('[data-reeltone-hidden]'))
    .map(text);
const text = ({ textContent }: Element) => textContent;
/** The order that the reader sees from top to bottom: by `order`, then as they stand. */
const inSight = () =>
  [...document.querySelector('main')!.children]
    .map((box) => ({ box, place: Number((box as HTMLElement).style.getPropertyValue('--reeltone-place') || 0) }))
    .sort((a, b) => a.place - b.place)
    .map(({ box }) => box.textContent);

beforeEach(() => {
  vi.stubGlobal(
    'CSSStyleSheet',
    class {
      replaceSync() {}
    },
  );
  Object.assign(document, { adoptedStyleSheets: [] });
});
afterEach(() => vi.unstubAllGlobals());

it.each([
  ['all', ['0', '1', '2', '3', '4', '5']],
  ['positive', ['0', '5']],
  ['mixed', ['3']],
  ['negative', ['1']],
  ['disagreeing', ['5']],
] as const)('shows %s', (show, expected) => {
  const arranger = createArranger(list([0.9, 0.2, undefined, 0.5, -1, 0.8]));
  arranger.arrange({ show, order: 'page' });
  expect(shown()).toEqual(expected);
  expect(arranger.shown().map(({ element }) => element.textContent)).toEqual(expected);
});

it('takes the wrapper of an element away with it, and a badge that follows the element', () => {
  const wrapped = createArranger(list([0.9, 0.1], '', (element) => `<div><section>${element}</section></div>`));
  wrapped.arrange({ show: 'positive', order: 'page' });
  expect(document.querySelectorAll('main > div[data-reeltone-hidden]')).toHaveLength(1);
  wrapped.stop();
  const beside = createArranger(list([0.9, 0.1], '', (element) => `${element}<reeltone-badge></reeltone-badge>`));
  beside.arrange({ show: 'positive', order: 'page' });
  expect(document.querySelectorAll('reeltone-badge[data-reeltone-hidden]')).toHaveLength(1);
});

it('shows no review without a badge in a filter, and sorts it last', () => {
  const arranger = createArranger(list([0.2, 0.9]));
  document.querySelector('h1')!.insertAdjacentHTML('afterend', '<aside>closed spoiler</aside>');
  expect(shown()).toEqual(['closed spoiler', '0', '1']);
  arranger.arrange({ show: 'disagreeing', order: 'page' });
  expect(shown()).toEqual(['1']);
  arranger.arrange({ show: 'all', order: 'positive' });
  expect(shown()).toContain('closed spoiler');
  expect(inSight()).toEqual(['Reviews', '1', '0', 'closed spoiler', 'More']);
});

it('sorts by the ratings that are shown, which scores of texts of different lengths do not follow', () => {
  const { reviews, elementsWithoutBadge } = list([0.9, 0.8]);
  const ratings = [7, 8];
  const rated = () => reviews().map((item, i) => ({ ...item, score: { ...item.score!, rating: ratings[i]! } }));
  createArranger({ reviews: rated, elementsWithoutBadge }).arrange({ show: 'all', order: 'positive' });
  expect(inSight()).toEqual(['Reviews', '1', '0', 'More']);
});

it('shows the reviews that mention an aspect, and of those only what else is asked for', () => {
  const { reviews, elementsWithoutBadge } = list([0.9, 0.1, 0.8]);
  const mention = {
    aspect: 'acting' as const,
    at: [0, 1] as [number, number],
    tone: 'positive' as const,
    phrase: 'x',
    strength: 1,
  };
  const speaking = () =>
    reviews().map((item, i) => ({ ...item, score: { ...item.score!, aspects: i < 2 ? [mention] : [] } }));
  const arranger = createArranger({ reviews: speaking, elementsWithoutBadge });
  arranger.arrange({ show: 'all', order: 'page', aspect: 'acting' });
  expect(shown()).toEqual(['0', '1']);
  arranger.arrange({ show: 'positive', order: 'page', aspect: 'acting' });
  expect(shown()).toEqual(['0']);
  expect(arranger.shown()).toHaveLength(1);
  arranger.arrange({ show: 'all', order: 'page', aspect: 'music' });
  expect(shown()).toEqual([]);
});

it('keeps to what was asked when reviews come and scores arrive', () => {
  const scores: (number | undefined)[] = [0.9, undefined];
  const arranger = createArranger(list(scores));
  arranger.arrange({ show: 'positive', order: 'page' });
  expect(shown()).toEqual(['0']);
  scores[1] = 0.7;
  arranger.apply();
  expect(shown()).toEqual(['0', '1']);
});

it('sorts by order alone: headings stay in front, the rest behind, what waits or holds no opinion last', () => {
  const arranger = createArranger(list([0.5, undefined, 0.1, 0.9, -1]));
  expect(arranger.sortable()).toBe(true);
  arranger.arrange({ show: 'all', order: 'positive' });
  expect(inSight()).toEqual(['Reviews', '3', '0', '2', '1', '4', 'More']);
  arranger.arrange({ show: 'all', order: 'negative' });
  expect(inSight()).toEqual(['Reviews', '2', '0', '3', '1', '4', 'More']);
  arranger.arrange({ show: 'all', order: 'page' });
  expect(inSight()).toEqual(['Reviews', '0', '1', '2', '3', '4', 'More']);
});

it('lays a stack of blocks out by order while it is sorted, and no longer', () => {
  const arranger = createArranger(list([0.1, 0.9], 'display: block'));
  const before = document.body.innerHTML;
  expect(arranger.sortable()).toBe(true);
  expect(document.body.innerHTML).toBe(before);
  arranger.arrange({ show: 'all', order: 'positive' });
  expect(document.querySelector('main')!.hasAttribute('data-reeltone-list')).toBe(true);
  expect(inSight()).toEqual(['Reviews', '1', '0', 'More']);
  expect(arranger.sortable()).toBe(true);
  arranger.arrange({ show: 'all', order: 'page' });
  expect(document.body.innerHTML).toBe(before);
});

/** Two lists of two reviews each, and what stands in each of them when it is read by `order`. */
function twoLists(scores: number[], styles: [string, string]) {
  const items = list(scores);
  const [first, second] = styles.map((style) => `<section style="${style}"></section>`);
  const elements = [...document.querySelectorAll('article')];
  document.body.innerHTML = `<main>${first}<h2>Viewers</h2>${second}</main>`;
  const sections = [...document.querySelectorAll('section')];
  for (const [i, element] of elements.entries()) sections[Math.floor(i / 2)]!.append(element);
  const place = (element: Element) => Number((element as HTMLElement).style.getPropertyValue('--reeltone-place'));
  const inSight = () =>
    sections.flatMap(({ children }) => [...children].sort((a, b) => place(a) - place(b)).map(text)).join('');
  return { arranger: createArranger(items), inSight };
}

it('sorts two lists of a page each by itself, whatever lays them out, and gives both back', () => {
  const { arranger, inSight } = twoLists([0.2, 0.9, 0.1, 0.4], ['display: grid', '']);
  const before = document.body.innerHTML;
  expect(arranger.sortable()).toBe(true);
  arranger.arrange({ show: 'all', order: 'positive' });
  expect(inSight()).toBe('1032');
  expect(arranger.shown().map(({ element }) => element.textContent)).toEqual(['1', '0', '3', '2']);
  expect(document.querySelectorAll('[data-reeltone-list]')).toHaveLength(1);
  arranger.arrange({ show: 'all', order: 'negative' });
  expect(inSight()).toBe('0123');
  arranger.stop();
  expect(document.body.innerHTML).toBe(before);
});

it('sorts neither of two lists where one cannot be', () => {
  const { arranger, inSight } = twoLists([0.2, 0.9, 0.1, 0.4], ['display: flex', 'column-count: 2']);
  expect(arranger.sortable()).toBe(false);
  arranger.arrange({ show: 'all', order: 'positive' });
  expect(inSight()).toBe('0123');
  expect(arranger.shown().map(({ element }) => element.textContent)).toEqual(['0', '1', '2', '3']);
});

it('does not take the rows of a list for lists', () => {
  const row = (element: string, i: number) => (i % 2 ? `${element}</div>` : `<div style="display: flex">${element}`);
  let nth = 0;
  const arranger = createArranger(list([0.1, 0.9, 0.2, 0.8, 0.3, 0.7, 0.4, 0.6], '', (element) => row(element, nth++)));
  expect(document.querySelectorAll('main > div')).toHaveLength(4);
  expect(arranger.sortable()).toBe(false);
});

it('does not sort what a component lays out in its slots', () => {
  const arranger = createArranger(list([0.1, 0.9], 'display: block'));
  expect(arranger.sortable()).toBe(true);
  document.querySelector('main')!.attachShadow({ mode: 'open' }).innerHTML = '<slot></slot>';
  expect(arranger.sortable()).toBe(false);
});

it.each([
  [
    'elements in a line',
    () =>
      createArranger(list([0.1, 0.9], '', (element) => element.replace('<article', '<article style="float: left"'))),
  ],
  ['elements between texts', () => createArranger(list([0.1, 0.9], '', (element) => `${element} and `))],
  [
    'elements in different places',
    () => createArranger(list([0.1, 0.9], 'display: flex', (element) => `<div>${element}<b></b></div>`)),
  ],
  ['a single element', () => createArranger(list([0.1]))],
])('does not sort %s', (_, create) => {
  const arranger = create();
  const before = document.body.innerHTML;
  expect(arranger.sortable()).toBe(false);
  arranger.arrange({ show: 'all', order: 'positive' });
  expect(document.body.innerHTML).toBe(before);
});

it('gives the page back as it was, whatever was asked before', () => {
  const arrangement = fc.record({
    show: fc.constantFrom('all', 'positive', 'mixed', 'negative', 'disagreeing'),
    order: fc.constantFrom('page', 'positive', 'negative'),
  });
  const scores = fc.array(fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined }), { maxLength: 6 });
  fc.assert(
    fc.property(scores, fc.array(arrangement), fc.boolean(), (given, asked, flex) => {
      const arranger = createArranger(list(given, flex ? 'display: grid' : ''));
      const before = document.body.innerHTML;
      for (const one of asked) arranger.arrange(one as never);
      expect(arranger.shown().length).toBeLessThanOrEqual(given.length);
      arranger.stop();
      expect(document.body.innerHTML).toBe(before);
      expect(document.adoptedStyleSheets).toEqual([]);
    }),
  );
});

it.each([
  ['a list', 'main'],
  ['a review', 'article'],
  ['a heading', 'h1'],
])('filters and sorts all reviews where %s is a form whose fields hide its members', (_, name) => {
  const arranger = createArranger(list([0.8, 0.1, 0.9], 'display: block'));
  const form = document.querySelector(name)!;
  const boxes = [...document.querySelector('main')!.children];
  clobber(form);
  const styleOf = (box: Element) => Reflect.get(HTMLElement.prototype, 'style', box) as CSSStyleDeclaration;
  const places = () => boxes.map((box) => styleOf(box).getPropertyValue('--reeltone-place'));
  const hidden = () => [...document.querySelectorAll('[data-reeltone-hidden]')].map(text);
  arranger.arrange({ show: 'positive', order: 'positive' });
  expect(places()).toEqual(['', '2', '3', '1', '4']);
  expect(hidden()).toEqual(['1']);
  arranger.stop();
  expect(places()).toEqual(['', '', '', '', '']);
  expect(hidden()).toEqual([]);
});

// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest';
import { createPageNavigation, type Destination } from '../../lib/overlay/page-navigation';

/** Reviews at these heights in the window, positive and negative in turn. */
function page(tops: number[]) {
  const visited: string[] = [];
  let focused = '';
  document.body.innerHTML = tops.map(() => '<article></article>').join('');
  const articles = [...document.querySelectorAll('article')];
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: HTMLElement) {
    return { top: tops[articles.indexOf(this)] } as DOMRect;
  });
  const reviews = articles.map((element, i): Destination => {
    const id = `rw${i}`;
    return {
      element,
      review: { id },
      score: { score: i % 2, rating: 5, positive: i % 2 === 0, confidence: 0.9, tone: i % 2 ? 'negative' : 'positive' },
      disagrees: false,
      get focused() {
        return focused === id;
      },
      visit(at) {
        focused = id;
        visited.push(at ? `${id} ${at}` : id);
      },
    };
  });
  return { navigation: createPageNavigation({ reviews: () => [...reviews], elementsWithoutBadge: () => [] }), visited };
}

beforeEach(() => {
  vi.stubGlobal(
    'CSSStyleSheet',
    class {
      replaceSync() {}
    },
  );
  Object.assign(document, { adoptedStyleSheets: [] });
});

it('steps from the first review in the window, and on from there, and stays at the ends', () => {
  const { navigation, visited } = page([-300, -100, 50, 250]);
  navigation.step(1);
  navigation.step(1);
  navigation.step(1);
  navigation.step(-1);
  expect(visited).toEqual(['rw2', 'rw3', 'rw2']);
});

it('steps back from the window to what lies above it', () => {
  const { navigation, visited } = page([-300, -100, 50]);
  navigation.step(-1);
  navigation.step(-1);
  navigation.step(-1);
  expect(visited).toEqual(['rw1', 'rw0']);
});

it('steps over reviews that are filtered out, and follows the order in which they are seen', () => {
  const { navigation, visited } = page([0, 100, 200, 300]);
  navigation.arrange({ show: 'positive', order: 'page' });
  navigation.step(1);
  navigation.step(1);
  expect(visited).toEqual(['rw0', 'rw2']);
});

it('goes to a review, even to one that is filtered out, and nowhere when it is gone', () => {
  const { navigation, visited } = page([0, 100]);
  navigation.arrange({ show: 'positive', order: 'page' });
  navigation.goTo({ id: 'rw0' });
  expect(navigation.arrangement.show).toBe('positive');
  navigation.goTo({ id: 'rw1' });
  expect(navigation.arrangement.show).toBe('all');
  navigation.goTo({ id: 'rw9' });
  expect(visited).toEqual(['rw0', 'rw1']);
});

it('goes to a phrase, counts what a filter shows, and shows all again where the review does not mention the aspect', () => {
  const { navigation, visited } = page([0, 100]);
  navigation.arrange({ show: 'positive', order: 'page' });
  expect(navigation.shown()).toBe(1);
  navigation.arrange({ show: 'all', order: 'page', aspect: 'acting' });
  expect(navigation.shown()).toBe(0);
  navigation.goTo({ id: 'rw1', at: [2, 8] });
  expect(visited).toEqual(['rw1 2,8']);
  expect(navigation.arrangement).toEqual({ show: 'all', order: 'page' });
});

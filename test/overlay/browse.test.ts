// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest';
import { browsePage, type Stop } from '../../lib/overlay/browse';

/** Reviews at these heights in the window, positive and negative in turn. */
function page(tops: number[]) {
  const visited: string[] = [];
  let current = '';
  document.body.innerHTML = tops.map(() => '<article></article>').join('');
  const stops = [...document.querySelectorAll('article')].map((element, i): Stop => {
    element.getBoundingClientRect = () => ({ top: tops[i] }) as DOMRect;
    const id = `rw${i}`;
    return {
      element,
      review: { id },
      score: { score: i % 2, rating: 5, positive: i % 2 === 0, confidence: 0.9 },
      disagrees: false,
      get current() {
        return current === id;
      },
      visit() {
        current = id;
        visited.push(id);
      },
    };
  });
  return { way: browsePage(() => [...stops]), visited };
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
  const { way, visited } = page([-300, -100, 50, 250]);
  way.step(1);
  way.step(1);
  way.step(1);
  way.step(-1);
  expect(visited).toEqual(['rw2', 'rw3', 'rw2']);
});

it('steps back from the window to what lies above it', () => {
  const { way, visited } = page([-300, -100, 50]);
  way.step(-1);
  way.step(-1);
  way.step(-1);
  expect(visited).toEqual(['rw1', 'rw0']);
});

it('steps over reviews that are filtered out, and follows the order in which they are seen', () => {
  const { way, visited } = page([0, 100, 200, 300]);
  way.arrange({ show: 'positive', order: 'page' });
  way.step(1);
  way.step(1);
  expect(visited).toEqual(['rw0', 'rw2']);
});

it('goes to a review, even to one that is filtered out, and nowhere when it is gone', () => {
  const { way, visited } = page([0, 100]);
  way.arrange({ show: 'positive', order: 'page' });
  way.goTo('rw0');
  expect(way.arrangement.show).toBe('positive');
  way.goTo('rw1');
  expect(way.arrangement.show).toBe('all');
  way.goTo('rw9');
  expect(visited).toEqual(['rw0', 'rw1']);
});

import { expect, it } from 'vitest';
import { freeName } from '../../lib/store/free-name';

it.each([
  ['My taste', [], 'My taste'],
  ['Reeltone 5', ['Reeltone 5'], 'Reeltone 5 (2)'],
  ['REELTONE  5', ['Reeltone 5', 'Reeltone 5 (2)'], 'REELTONE  5 (3)'],
  ['Reel\u200btone 5', ['Reeltone 5'], 'Reel\u200btone 5 (2)'],
  ['Ｒｅｅｌｔｏｎｅ ５', ['Reeltone 5'], 'Ｒｅｅｌｔｏｎｅ ５ (2)'],
  ['Reeltone 5\u3164', ['Reeltone 5'], 'Reeltone 5\u3164 (2)'],
  ['Reeltone 5\u2800\u{e0041}', ['Reeltone 5'], 'Reeltone 5\u2800\u{e0041} (2)'],
  ['R\u0435\u0435lt\u043en\u0435 5', ['Reeltone 5'], 'R\u0435\u0435lt\u043en\u0435 5 (2)'],
  ['REELTΟΝΕ 5', ['Reeltone 5'], 'REELTΟΝΕ 5 (2)'],
  ['ReeItone 5', ['Reeltone 5'], 'ReeItone 5 (2)'],
  ['Мой вкус', ['My taste'], 'Мой вкус'],
])('%j beside %j is called %j', (name, taken, free) => {
  expect(freeName(name, taken)).toBe(free);
});

it('stays within the length of a name', () => {
  const name = 'n'.repeat(100);
  expect(freeName(name, [name]).length).toBeLessThanOrEqual(100);
});

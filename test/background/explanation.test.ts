import { expect, it } from 'vitest';
import { explanation } from '../../lib/background/explanation';

const words = [
  { word: 'a', contribution: 0.1 },
  { word: 'lovely', contribution: 2 },
  { word: 'dull', contribution: -3 },
  { word: '.', contribution: 0.4 },
];
const score = 1 / (1 + Math.exp(-(0.25 + 0.1 + 2 - 3 + 0.4)));

it('runs from the score before the first word to the final one, by what each word did', () => {
  const { running, words: read } = explanation({ score, words });
  expect(read).toBe(words);
  expect(running).toHaveLength(5);
  expect(running[0]).toBeCloseTo(1 / (1 + Math.exp(-0.25)), 12);
  expect(running[4]).toBeCloseTo(score, 12);
  for (const [i, { contribution }] of words.entries()) {
    const step = Math.log(running[i + 1]! / (1 - running[i + 1]!)) - Math.log(running[i]! / (1 - running[i]!));
    expect(step).toBeCloseTo(contribution, 10);
  }
});

it('names the words for and against, without punctuation and what weighs next to nothing', () => {
  const { up, down } = explanation({ score, words });
  expect(up.map(({ word }) => word)).toEqual(['lovely']);
  expect(down.map(({ word }) => word)).toEqual(['dull']);
});

it('has figures for a score that is 1 as far as a float can tell, and for a text without words', () => {
  expect(explanation({ score: 1, words }).running.every(Number.isFinite)).toBe(true);
  expect(explanation({ score: 0.3, words: [] })).toEqual({
    running: [expect.closeTo(0.3, 12)],
    words: [],
    up: [],
    down: [],
  });
});

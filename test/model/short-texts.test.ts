import { expect, test } from 'vitest';
import type { Score, Tone } from '../../lib/common/review';
import { answerOf, isSided } from '../../lib/model/answer';
import { compareShortTexts, parseShortTexts, type ShortText } from '../../lib/model/short-texts';

const scoreOf = (tone: Tone, declined?: Score['declined']): Score => ({
  score: 0.5,
  rating: 5,
  positive: true,
  confidence: 0.5,
  tone,
  ...(declined && { declined }),
});

test.each([
  ['+', scoreOf('positive'), true],
  ['-', scoreOf('negative'), true],
  ['0', scoreOf('mixed'), false],
  ['0', scoreOf('none'), false],
  ['d', scoreOf('none', 'language'), false],
  ['e', scoreOf('none', 'empty'), false],
] as const)('the answer %s', (answer, score, sided) => {
  expect([answerOf(score), isSided(score)]).toEqual([answer, sided]);
});

test('right answers are counted by kind, and wrong ones are listed', () => {
  const texts: ShortText[] = [
    ['plain', 'Good.', '+'],
    ['plain', 'Bad.', '-'],
    ['empty', '-', 'e'],
  ];
  expect(compareShortTexts(texts, [scoreOf('positive'), scoreOf('none'), scoreOf('none', 'empty')])).toEqual({
    n: 3,
    right: 2,
    byKind: { plain: { n: 2, right: 1 }, empty: { n: 1, right: 1 } },
    wrong: [{ kind: 'plain', text: 'Bad.', expected: '-', answer: '0', score: 0.5 }],
  });
});

test('another answer, or another form, is refused', () => {
  const texts = [['plain', 'Good.', '+']];
  expect(parseShortTexts(texts)).toEqual(texts);
  for (const wrong of [[['plain', 'Good.', 'x']], [['plain', 'Good.']], {}]) {
    expect(() => parseShortTexts(wrong)).toThrow();
  }
});

import { expect, it } from 'vitest';
import { explain } from '../../lib/background/explanation';
import type { Score } from '../../lib/common/review';

const TEXT = 'A dull start and a lovely end.';
const score: Score = { score: 0.7, rating: 7, positive: true, confidence: 0.8, tone: 'positive' };
const words = [
  { word: 'dull', at: [2, 6] as [number, number], relevance: -1 },
  { word: 'lovely', at: [19, 25] as [number, number], relevance: 2 },
];
const phrases = [
  { text: 'lovely end', at: [19, 29] as [number, number], relevance: 2 },
  { text: 'dull start', at: [2, 12] as [number, number], relevance: -1 },
];
/** Rates a text by its length, so that a rating shows which text was read. */
const predictor = {
  predict: async (texts: readonly string[]) => texts.map((text) => ({ ...score, rating: text.length / 10 })),
  explain: async (texts: readonly string[]) => texts.map(() => ({ ...score, words, phrases, aspects: [] })),
  runningScores: async () => [0.5, 0.4, 0.7],
};

it('gives each phrase the score of the text without it, beside all words and the scores after them', async () => {
  const explanation = await explain(predictor, TEXT);
  expect(explanation).toMatchObject({ running: [0.5, 0.4, 0.7], words, phrases });
  const without = ['A dull start and a .', 'A  and a lovely end.'];
  expect(explanation.phrases.map((phrase) => phrase.without.rating)).toEqual(without.map(({ length }) => length / 10));
});

it('explains a text without phrases', async () => {
  const empty = {
    ...predictor,
    explain: async () => [{ ...score, words: [], phrases: [], aspects: [] }],
    runningScores: async () => [0.5],
  };
  expect(await explain(empty, '')).toEqual({ running: [0.5], words: [], phrases: [] });
});

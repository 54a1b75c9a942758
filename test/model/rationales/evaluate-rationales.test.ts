import { expect, test } from 'vitest';
import type { Predictor } from '../../../lib/model/predict';
import { evaluateRationales } from '../../../lib/model/rationales/evaluate-rationales';
import { Lexicon } from '../../../lib/text/lexicon';

const TEXT = 'the dull film has a dull plot';
const lexicon = Lexicon.fromText('the\ndull\nfilm\nhas\na\nplot\n');
const words = [...TEXT.matchAll(/\w+/g)].map(({ 0: word, index }, place) => ({
  word,
  at: [index, index + word.length] as [number, number],
  relevance: [0, -3, -1, 0.5, 0, -2, 0][place]!,
}));
const phrases = [
  { text: 'dull film', at: [4, 13] as [number, number], relevance: -4 },
  { text: 'has a dull', at: [14, 24] as [number, number], relevance: 1 },
];
const SCORE = { score: 0.1, rating: 2, positive: false, confidence: 0.9, tone: 'negative' as const };
const predictor: Pick<Predictor, 'explain'> = {
  explain: async (texts) => texts.map(() => ({ ...SCORE, words, phrases, aspects: [] })),
};
const DULL = lexicon.encode(['dull'])[0]!;
/** Negative while a "dull" is left. */
const network = {
  score: async (sequences: readonly ArrayLike<number>[]) =>
    Float32Array.from(sequences, (sequence) => (Array.from(sequence).includes(DULL) ? 0 : 1)),
};

test('relevance toward the predicted side is measured against the marked words, and against the network', async () => {
  // "dull film" and "plot" are marked: 3 of 7 words.
  const figures = await evaluateRationales({ predictor, network, lexicon, language: 'en' }, [
    {
      text: TEXT,
      spans: [
        [4, 13],
        [25, 29],
      ],
    },
    { text: TEXT, spans: [] },
  ]);
  expect(figures).toMatchObject({ n: 2, marked: 3 / 7 });
  // Order: dull (marked), dull, film (marked), the, a, plot (marked), has.
  expect(figures.auprc).toBeCloseTo((1 + 2 / 3 + 3 / 6) / 3, 12);
  expect(figures.f1).toBeCloseTo(2 / 3, 12);
  expect(figures.top5).toBeCloseTo(2 / 5, 12);
  // One word of seven is removed three times, which leaves a "dull"; two and four words leave none.
  expect(figures.comprehensiveness).toBeCloseTo(2 / 5, 12);
  expect(figures.sufficiency).toBe(0);
  // "has a dull" is of the other side, and the second review has no marked word.
  expect(figures.phrases).toEqual({
    shown: 1,
    words: 2,
    precision: 1,
    touching: 1,
    functionWords: 2 / 5,
    functionWordsAlone: 0,
  });
});

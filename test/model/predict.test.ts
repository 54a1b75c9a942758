import { expect, test, vi } from 'vitest';
import type { Score } from '../../lib/common/review';
import { referenceRunningLogits, referenceScore } from '../../lib/gru/reference/gru';
import { createReferenceNetwork } from '../../lib/gru/reference/reference-network';
import { referenceRelevance } from '../../lib/gru/reference/relevance';
import { parseModelCard } from '../../lib/model/bundle/model-card';
import { applyPiecewise } from '../../lib/model/calibration';
import { smoothRelevance } from '../../lib/model/explain/smooth-relevance';
import { createPredictor, type ExplainedScore } from '../../lib/model/predict';
import { opinionStrength, type ToneThresholds } from '../../lib/model/tone';
import { tokenize } from '../../lib/text/tokenize';
import { generator } from '../gru/random-network';
import { draftBundle } from './support';

const WORDS = 'a dull film with no plot , but what lovely music and an end that i will not forget .'.split(' ');
const draft = draftBundle({ lexiconSize: WORDS.length + 2, embeddingUnits: 5, hiddenUnits: 6 }, WORDS);
const BIAS = draft.weights.denseBias[0]!;
const HASH = 'a'.repeat(64);
const card = parseModelCard({
  ...draft.card,
  id: HASH,
  files: { 'model.json': HASH, 'weights.bin': HASH, 'lexicon.txt': HASH },
  calibration: {
    rating: [
      [0.2, 2],
      [0.8, 9],
    ],
    positive: [
      [0.1, 0.02],
      [0.6, 0.4],
      [0.9, 0.97],
    ],
  },
});
const bundle = { ...draft, card };

const open = (tone?: ToneThresholds) => {
  const network = createReferenceNetwork(bundle.weights);
  const calibration = { ...card.calibration, tone };
  return { network, predictor: createPredictor({ ...bundle, card: { ...card, calibration } }, network) };
};

/** Texts of 1 to 40 words, longer than the network reads (12). */
function texts(count: number): string[] {
  const next = generator(4);
  return Array.from({ length: count }, () =>
    Array.from({ length: 1 + Math.floor(next() * 40) }, () => WORDS[Math.floor(next() * WORDS.length)]).join(' '),
  );
}

/** Head and tail of six words each. */
const kept = (text: string) => {
  const tokens = tokenize(text);
  return tokens.length <= 12 ? tokens : [...tokens.slice(0, 6), ...tokens.slice(-6)];
};

test('a score is the network on the first and last words, calibrated by the card', async () => {
  const sample = texts(30);
  const scores = await open().predictor.predict(sample);
  scores.forEach(({ score, rating, positive, confidence }, i) => {
    expect(score).toBeCloseTo(referenceScore(bundle.weights, bundle.lexicon.encode(kept(sample[i]!))), 6);
    expect(rating).toBe(applyPiecewise(card.calibration.rating, score));
    expect(positive).toBe(score >= 0.5);
    const probability = applyPiecewise(card.calibration.positive, score);
    expect(confidence).toBe(Math.max(0.5, positive ? probability : 1 - probability));
  });
});

test('many texts of all lengths come back in their order', async () => {
  const sample = texts(150);
  const { predictor } = open();
  const together = await predictor.predict(sample);
  for (const i of [0, 77, 149]) expect([together[i]]).toEqual(await predictor.predict([sample[i]!]));
});

test('explained scores are those of a prediction, with every word that is read', async () => {
  const { predictor } = open();
  const sample = texts(30);
  const plain = await predictor.predict(sample);
  const explained = await predictor.explain(sample);
  explained.forEach(({ words, phrases, aspects: _, ...score }, i) => {
    expect(score).toEqual(plain[i]);
    expect(words.map(({ word }) => word)).toEqual(kept(sample[i]!));
    for (const { text, at } of phrases) expect(sample[i]!.slice(...at)).toBe(text);
    expect(plain[i]).not.toHaveProperty('phrases');
  });
});

test('the relevance of a word is that of the network, smoothed within its sentence', async () => {
  const { predictor } = open();
  const text = 'a dull film. what lovely music!';
  const [{ words }] = (await predictor.explain([text])) as [ExplainedScore];
  const relevance = referenceRelevance(bundle.weights, bundle.lexicon.encode(tokenize(text)));
  const pieces = [
    { from: 0, to: 3 },
    { from: 4, to: 7 },
  ];
  const smooth = smoothRelevance(relevance, { sentences: [0, 0, 0, 0, 1, 1, 1, 1], pieces });
  for (const [place, word] of words.entries()) expect(word.relevance).toBeCloseTo(smooth[place]!, 6);
});

test('the running scores lead from the score before the first word to the final one', async () => {
  const { predictor } = open();
  const [text] = texts(1) as [string];
  const [{ score }] = (await predictor.predict([text])) as [Score];
  const running = await predictor.runningScores(text);
  expect(running).toHaveLength(kept(text).length + 1);
  expect(running[0]).toBeCloseTo(1 / (1 + Math.exp(-BIAS)), 12);
  expect(running.at(-1)).toBeCloseTo(score, 6);
});

test('every word says where it stands, on both sides of the middle that is not read', async () => {
  const sample = texts(30);
  const scores = await open().predictor.explain(sample);
  scores.forEach(({ words }, i) => {
    expect(words.map(({ at }) => sample[i]!.slice(...at))).toEqual(kept(sample[i]!));
    expect(words.at(-1)!.at[1]).toBe(sample[i]!.length);
  });
});

test('unknown words are read, and named as they were written', async () => {
  const [score] = await open().predictor.explain(['A Xylophonic film']);
  expect(score!.words.map(({ word }) => word)).toEqual(['a', 'xylophonic', 'film']);
});

test('sentences in another language are not read, and the others are found in their places', async () => {
  const text = 'Der Schluss ist leider furchtbar langweilig. A dull film with no plot.';
  const { predictor } = open();
  const [mixed, english] = await predictor.explain([text, 'A dull film with no plot.']);
  expect(mixed!.declined).toBeUndefined();
  expect(mixed!.score).toBe(english!.score);
  expect(mixed!.words.map(({ at }) => text.slice(...at).toLowerCase())).toEqual(kept('a dull film with no plot.'));
});

test('texts without words and in other languages are declined, and still get a score', async () => {
  const { predictor } = open();
  const scores = await predictor.predict(['', '!!!', 'Der Film war leider langweilig', 'a dull film']);
  expect(scores.map(({ declined }) => declined)).toEqual(['empty', 'empty', 'language', undefined]);
  expect(scores[0]!.score).toBeCloseTo(1 / (1 + Math.exp(-BIAS)), 6);
  const [empty] = await predictor.explain(['']);
  expect(empty).toMatchObject({ declined: 'empty', words: [], phrases: [] });
  expect(empty!.score).toBeCloseTo(scores[0]!.score, 6);
});

/** Between these lie the scores of most texts, with strengths on both sides of the last. */
const TONE = { negativeBelow: 0.2, positiveFrom: 0.8, opinionFrom: 0.3 };

test('of texts in the middle, the running logits tell those without an opinion', async () => {
  const sample = texts(60);
  const scores = await open(TONE).predictor.predict(sample);
  const middle = scores.filter(({ tone }) => tone === 'mixed' || tone === 'none');
  expect(new Set(middle.map(({ tone }) => tone))).toEqual(new Set(['mixed', 'none']));
  for (const [i, { tone }] of scores.entries()) {
    if (!middle.includes(scores[i]!)) continue;
    const logits = referenceRunningLogits(bundle.weights, bundle.lexicon.encode(kept(sample[i]!)));
    expect(opinionStrength(logits, BIAS) >= TONE.opinionFrom).toBe(tone === 'mixed');
  }
});

test('a tone agrees with the side where the card has no thresholds', async () => {
  for (const { tone, positive, confidence } of await open().predictor.predict(texts(60)))
    expect(tone).toBe(confidence <= 0.6 ? 'mixed' : positive ? 'positive' : 'negative');
});

test('a declined text has no tone', async () => {
  const scores = await open(TONE).predictor.predict(['', 'Der Film war leider langweilig']);
  expect(scores.map(({ tone }) => tone)).toEqual(['none', 'none']);
});

test('nothing asked, nothing answered; the id of the card names the model', async () => {
  const { network, predictor } = open();
  expect(await predictor.predict([])).toEqual([]);
  expect(predictor).toMatchObject({ modelId: HASH, backend: 'reference', card: { id: HASH } });
  const dispose = vi.spyOn(network, 'dispose');
  predictor.dispose();
  expect(dispose).toHaveBeenCalledOnce();
});

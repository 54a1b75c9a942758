import { expect, test } from 'vitest';
import type { Example } from '../../lib/data/example';
import { applyCalibration, applyPiecewise, IDENTITY } from '../../lib/model/calibration';
import { fitCalibration } from '../../lib/model/fit-calibration';
import { sourceWeights } from '../../lib/model/source-weights';
import { generator } from '../gru/random-network';

const words = (count: number) => Array(count).fill('word').join(' ');

test('too few reviews of a kind leave the form of the identity for that kind', () => {
  const next = generator(6);
  const scores = Array.from({ length: 300 }, next);
  const examples = scores.map((score, i): Example => {
    const label = score > 0.4 ? 1 : 0;
    return i < 149 ? { text: '', label, rating: 1 + Math.round(9 * score) } : { text: '', label };
  });
  const fitted = fitCalibration(scores, examples);
  expect(fitted.positive).not.toEqual(IDENTITY.positive);
  for (const score of [0, 0.25, 1]) expect(applyPiecewise(fitted.rating, score)).toBeCloseTo(1 + 9 * score, 1);
  const few = { scores: scores.slice(0, 100), examples: examples.slice(0, 100).map(({ rating: _, ...rest }) => rest) };
  const fallback = { ...IDENTITY, byLength: [{ from: 0, to: 5, positive: IDENTITY.positive }] };
  expect(fitCalibration(few.scores, few.examples, { fallback })).toEqual(fallback);
});

test('ratings of one side alone shift the former map, and the other side keeps its place on the scale', () => {
  const next = generator(9);
  const scores = Array.from({ length: 500 }, () => 0.7 + 0.3 * next());
  // Everything deserves half a point more than the identity says.
  const examples = scores.map((score): Example => ({ text: '', rating: 1.5 + 9 * score, label: 1 }));
  const { rating, positive } = fitCalibration(scores, examples);
  expect(applyPiecewise(rating, 0.1)).toBeCloseTo(2.4, 1);
  expect(applyPiecewise(rating, 0.8)).toBeCloseTo(8.7, 1);
  expect(applyPiecewise(rating, 1)).toBe(10);
  expect(positive).toBe(IDENTITY.positive);
});

test('a few ratings shift the map a little, and none does not', () => {
  const of = (count: number) => {
    const examples = Array.from({ length: count }, (): Example => ({ text: '', rating: 7.5 }));
    return applyPiecewise(fitCalibration(Array(count).fill(0.5), examples).rating, 0.5);
  };
  expect(of(0)).toBe(5.5);
  expect(of(5)).toBeGreaterThan(5.5);
  expect(of(5)).toBeLessThan(5.8);
  expect(of(50)).toBeCloseTo(6.5, 9);
});

test('ratings use the whole scale, where most of the extreme scores deserve it', () => {
  const next = generator(7);
  const scores = Array.from({ length: 4000 }, next);
  // A third of the reviews at each end are not extreme, so that no mean reaches 1 or 10.
  const examples = scores.map((score): Example => {
    const rating = next() < 1 / 3 ? 5 : Math.min(10, Math.max(1, Math.round(-1 + 13 * score)));
    return { text: '', rating };
  });
  const { rating } = fitCalibration(scores, examples);
  expect([rating[0]![1], rating.at(-1)![1]]).toEqual([1, 10]);
  rating.forEach(([x, y], i) => {
    if (i === 0) return;
    expect(x).toBeGreaterThan(rating[i - 1]![0]);
    expect(y).toBeGreaterThanOrEqual(rating[i - 1]![1]);
  });
});

/** Short texts say nothing about the label, longer ones all. */
function overconfidentOnShort(seed: number) {
  const next = generator(seed);
  const scores = Array.from({ length: 3000 }, next);
  const examples = scores.map((score, i): Example => {
    const isShort = i % 3 === 0;
    const chance = isShort ? 0.5 : score;
    return { text: words(isShort ? 5 : 60), label: next() < chance ? 1 : 0 };
  });
  return { scores, examples };
}

test('a length on which the network is overconfident gets a map of its own', () => {
  const { scores, examples } = overconfidentOnShort(8);
  const fitted = fitCalibration(scores, examples);
  expect(fitted.byLength!.map(({ from, to }) => [from, to])).toEqual(expect.arrayContaining([[0, 10]]));
  const probability = (score: number, count: number) => applyCalibration(score, count, fitted).probability;
  expect(Math.abs(probability(0.95, 5) - 0.5)).toBeLessThan(0.12);
  expect(probability(0.95, 60)).toBeGreaterThan(0.85);
  expect(probability(0.05, 60)).toBeLessThan(0.15);
});

/** Ratings follow the scores of long texts, and lie in the middle for short ones. */
const ratedByLength = (): { scores: number[]; examples: Example[] } => {
  const next = generator(9);
  const scores = Array.from({ length: 3000 }, next);
  const examples = scores.map((score, i) => {
    const isShort = i % 3 === 0;
    const rating = 1 + 9 * (isShort ? 0.5 + 0.3 * (next() - 0.5) : score);
    return { text: words(isShort ? 5 : 60), rating };
  });
  return { scores, examples };
};

test('long texts get a map to ratings of their own where it fits better', () => {
  const { scores, examples } = ratedByLength();
  const fitted = fitCalibration(scores, examples);
  expect(fitted.longer?.from).toBe(41);
  expect(Math.abs(applyCalibration(0.9, 60, fitted).rating - 9.1)).toBeLessThan(0.4);
  expect(applyCalibration(0.9, 5, fitted).rating).toBeLessThan(applyCalibration(0.9, 60, fitted).rating);
  const ofShortOnly = examples.map((example) => ({ ...example, text: 'fine' }));
  expect(fitCalibration(scores, ofShortOnly)).not.toHaveProperty('longer');
});

test('a few ratings shift both maps', () => {
  const { scores, examples } = ratedByLength();
  const fallback = fitCalibration(scores, examples);
  const better = Array.from({ length: 50 }, (): Example => ({ text: words(60), rating: 9 }));
  const shifted = fitCalibration(Array(50).fill(0.5), better, { fallback });
  for (const count of [5, 60])
    expect(applyCalibration(0.5, count, shifted).rating).toBeGreaterThan(
      applyCalibration(0.5, count, fallback).rating + 1,
    );
});

test('a text without an opinion counts as half a positive and half a negative review', () => {
  const scores = Array(600).fill(0.9);
  const examples = scores.map((_, i): Example => (i < 300 ? { text: '', label: 1 } : { text: '' }));
  expect(fitCalibration(scores, examples).positive).toEqual([[expect.closeTo(0.9, 9), expect.closeTo(0.75, 9)]]);
  const weights = sourceWeights([{ examples: examples.slice(0, 300), weight: 3 }, { examples: examples.slice(300) }]);
  expect(fitCalibration(scores, examples, { weights }).positive[0]![1]).toBeCloseTo(0.875, 9);
  const rated = examples.map((example, i): Example => (i < 300 ? example : { text: '', rating: 5 }));
  // Of the middling ones nothing is counted, so that one side is left.
  expect(fitCalibration(scores, rated).positive).toBe(IDENTITY.positive);
});

test('ratings may have weights of their own, which leave the probability as it is', () => {
  const next = generator(12);
  const scores = Array.from({ length: 600 }, next);
  // The second half is rated higher.
  const examples = scores.map((score, i): Example => ({ text: '', rating: 1 + 6 * score + (i < 300 ? 0 : 3) }));
  const weights = scores.map((_, i) => (i < 300 ? 1 : 0));
  const ratingWeights = scores.map((_, i) => (i < 300 ? 0 : 1));
  const [plain, apart] = [{ weights }, { weights, ratingWeights }].map((each) =>
    fitCalibration(scores, examples, each),
  );
  expect(apart!.positive).toEqual(plain!.positive);
  expect(applyPiecewise(plain!.rating, 0.5)).toBeCloseTo(4, 0);
  expect(applyPiecewise(apart!.rating, 0.5)).toBeCloseTo(7, 0);
});

test('sources count as declared, however many examples they have', () => {
  const [large, small] = [{ examples: Array(900) }, { examples: Array(100) }];
  const weights = sourceWeights([large, { examples: [] }, small]);
  const sum = (from: number, to: number) => weights.slice(from, to).reduce((a, b) => a + b, 0);
  expect(weights).toHaveLength(1000);
  expect([sum(0, 900), sum(900, 1000)]).toEqual([expect.closeTo(500, 9), expect.closeTo(500, 9)]);
  const uneven = sourceWeights([large, { ...small, weight: 0.25 }]);
  expect(uneven.slice(900).reduce((a, b) => a + b, 0)).toBeCloseTo(200, 9);
});

test('a length of which few reviews have the rarer side has no map of its own, however many of its texts have no opinion', () => {
  const long = (i: number): Example => ({ text: words(60), label: i % 2 === 0 ? 1 : 0 });
  const reviews = Array.from({ length: 400 }, (_, i) => long(i));
  const praise = Array.from({ length: 60 }, (): Example => ({ text: words(5), label: 1 }));
  const questions = Array.from({ length: 400 }, (): Example => ({ text: words(5) }));
  const examples = [...reviews, ...praise, ...questions];
  const scores = examples.map(({ label }, i) => (label === undefined ? 0.5 : label === 1 ? 0.6 : 0.4) + (i % 7) / 100);
  const { byLength = [] } = fitCalibration(scores, examples);
  expect(byLength.filter(({ from }) => from === 0)).toEqual([]);
});

import { expect, test } from 'vitest';
import type { Example } from '../../lib/data/example';
import { IDENTITY } from '../../lib/model/calibration';
import { crossFitMetrics } from '../../lib/model/cross-fit';
import { type EvaluationSource, evaluate } from '../../lib/model/evaluate';
import { fitCalibration } from '../../lib/model/fit-calibration';
import { measure, measureSources } from '../../lib/model/measure';
import type { Predictor } from '../../lib/model/predict';
import { DEFAULT_TONE, toneOf } from '../../lib/model/tone';
import { generator } from '../gru/random-network';
import { draftBundle } from './support';

const { card } = draftBundle({ lexiconSize: 4, embeddingUnits: 1, hiddenUnits: 1 });

/** Says what the text says: a score. */
const echo = (calls: number[] = []) =>
  ({
    backend: 'reference',
    card,
    predict: async (texts: readonly string[]) => {
      calls.push(texts.length);
      return texts.map((text) => {
        const score = Number(text);
        const tone = toneOf(score, 0, DEFAULT_TONE);
        return { score, rating: 0, positive: score >= 0.5, confidence: Math.max(score, 1 - score), tone };
      });
    },
  }) as unknown as Predictor;

const sourceOf = (examples: readonly Example[], name = 'reviews.csv'): EvaluationSource => ({ name, examples });

const examples: Example[] = [
  { text: '0.9', label: 1, rating: 9 },
  { text: '0.4', label: 1 },
  { text: '0.1', rating: 2 }, // a clear rating stands in for the label
  { text: '0.6', rating: 5 }, // a middling one does not
  { text: '0.2', label: 0 },
];

test('every measure of the command is there, on the reviews that it is defined for', async () => {
  const result = await evaluate(echo(), [sourceOf(examples)]);
  expect(Object.keys(result)).toEqual([
    ...'n accuracy balancedAccuracy auc r2 r2Rounded rating calibrationError'.split(' '),
    ...'declined byLength byRating seconds backend sources'.split(' '),
  ]);
  expect(result).toMatchObject({
    n: 4,
    accuracy: 0.75,
    balancedAccuracy: 0.75,
    auc: 1,
    r2Rounded: 0,
    backend: 'reference',
  });
  expect(result.r2).toBeCloseTo(1 - (0.01 + 0.36 + 0.01 + 0.04) / 1, 12);
  // Calibrated by the identity: 9.1, 1.9 and 6.4 against 9, 2 and 5.
  expect(result.rating.n).toBe(3);
  expect(result.rating.mae).toBeCloseTo((0.1 + 0.1 + 1.4) / 3, 12);
  expect(result.rating.r2Rounded).toBeCloseTo(1 - 1 / (74 / 3), 12);
  expect(result.seconds).toBeGreaterThanOrEqual(0);
});

test('a calibration does not judge the reviews that it was fitted on', async () => {
  const many = Array.from({ length: 400 }, (_, i): Example => ({ text: String(i / 400), rating: 1 + ((i * 7) % 10) }));
  const result = await evaluate(echo(), [sourceOf(many)], { calibratedByThem: true });
  const scores = many.map(({ text }) => Number(text));
  expect(result).toMatchObject(crossFitMetrics(scores, many));
  expect(result.rating).not.toEqual((await evaluate(echo(), [sourceOf(many)])).rating);
});

test('reviews are scored in steps, with progress, and all of them', async () => {
  const many = Array.from({ length: 1201 }, (_, i): Example => ({ text: String(i / 1201), label: i > 600 ? 1 : 0 }));
  const calls: number[] = [];
  const progress: number[] = [];
  const result = await evaluate(echo(calls), [sourceOf(many)], { onProgress: (done) => progress.push(done) });
  expect(calls).toEqual([500, 500, 201]);
  expect(progress).toEqual([500, 1000, 1201]);
  expect(result.accuracy).toBe(1);
});

test('without ratings or without labels that part is null', async () => {
  const { rating } = measure(
    [0.1, 0.9],
    [
      { text: '', label: 0 },
      { text: '', label: 1 },
    ],
    () => IDENTITY,
  );
  expect(rating).toEqual({ n: 0, r2: null, r2Rounded: null, mae: null });
  expect(measure([0.5], [{ text: '', rating: 5 }], () => IDENTITY)).toMatchObject({ n: 0, accuracy: null, r2: null });
});

test('a calibration is never measured on what it was fitted on', () => {
  // Ratings are noise: fitted and measured on the same reviews, it looks better than it is.
  const differences = Array.from({ length: 10 }, (_, seed) => {
    const next = generator(seed);
    const scores = Array.from({ length: 600 }, next);
    const noise = scores.map((): Example => ({ text: '', rating: 1 + Math.floor(next() * 10) }));
    const crossed = crossFitMetrics(scores, noise);
    expect(crossed.rating.n).toBe(600);
    expect(crossed.rating.r2!).toBeLessThan(0.02);
    expect(crossed).toEqual(crossFitMetrics(scores, noise));
    const fitted = fitCalibration(scores, noise);
    return measure(scores, noise, () => fitted).rating.r2! - crossed.rating.r2!;
  });
  expect(differences.reduce((sum, difference) => sum + difference, 0) / 10).toBeGreaterThan(0.004);
});

test('each source is measured by itself, and texts without an opinion by how many get a side', async () => {
  const plots = ['0.5', '0.9', '0.45', '0.2'].map((text) => ({ text }));
  const { sources, n } = await evaluate(echo(), [sourceOf(examples, 'a'), sourceOf(plots, 'b'), sourceOf([], 'c')]);
  expect(n).toBe(4);
  expect(sources.map(({ name, texts, n, sided }) => [name, texts, n, sided])).toEqual([
    ['a', 5, 4, null],
    ['b', 4, 0, 0.5],
    ['c', 0, 0, null],
  ]);
  expect(sources[0]).toMatchObject(measure([0.9, 0.4, 0.1, 0.6, 0.2], examples, () => IDENTITY));
  // The distances of 0.5, 0.9, 0.45 and 0.2 from one half, in bins of their own but for 0.5 and 0.45.
  expect(sources[1]!.calibrationError).toBeCloseTo((0.4 + 0.05 + 0.3) / 4, 12);
});

test('classes of length and given ratings are measured by themselves', async () => {
  const { byLength, byRating } = await evaluate(echo(), [sourceOf(examples)]);
  expect(byLength['1 to 10 words']).toMatchObject({ texts: 5, n: 4, accuracy: 0.75 });
  expect(byLength.more).toMatchObject({ texts: 0, n: 0, accuracy: null });
  expect(byRating).toEqual([
    { given: 2, n: 1, predicted: expect.closeTo(1.9, 12) },
    { given: 5, n: 1, predicted: expect.closeTo(6.4, 12) },
    { given: 9, n: 1, predicted: expect.closeTo(9.1, 12) },
  ]);
});

test('the model card gets the metrics of each source that has labels or ratings', () => {
  const sources = [
    { name: 'no opinion', examples: [{ text: 'plot' }] },
    { name: 'reviews', examples },
  ];
  const scores = [0.5, 0.9, 0.4, 0.1, 0.6, 0.2];
  const calibrations = scores.map((_, i) =>
    i === 1 ? { ...IDENTITY, rating: [[0, 1]] as [number, number][] } : IDENTITY,
  );
  const measured = measureSources(scores, sources, (place) => calibrations[place]!);
  expect(Object.keys(measured)).toEqual(['reviews']);
  expect(measured.reviews).toEqual(measure(scores.slice(1), examples, (place) => calibrations[place + 1]!));
  // The first review, given 9, is calibrated to 1.
  expect(measured.reviews!.rating.mae).toBeCloseTo((8 + 0.1 + 1.4) / 3, 12);
});

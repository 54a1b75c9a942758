import { expect, test } from 'vitest';
import type { Example } from '../../lib/data/example';
import { fitCalibration, IDENTITY } from '../../lib/model/calibration';
import { crossFitMetrics, evaluate, measure } from '../../lib/model/evaluate';
import type { Predictor } from '../../lib/model/predict';
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
      return texts.map((text) => ({ score: Number(text), rating: 0, positive: false, confidence: 0 }));
    },
  }) as unknown as Predictor;

const examples: Example[] = [
  { text: '0.9', label: 1, rating: 9 },
  { text: '0.4', label: 1 },
  { text: '0.1', rating: 2 }, // a clear rating stands in for the label
  { text: '0.6', rating: 5 }, // a middling one does not
  { text: '0.2', label: 0 },
];

test('every measure of the command is there, on the reviews that it is defined for', async () => {
  const result = await evaluate(echo(), examples);
  expect(Object.keys(result)).toEqual(
    'n accuracy balancedAccuracy auc r2 r2Rounded rating calibrationError seconds backend'.split(' '),
  );
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
  const result = await evaluate(echo(), many, undefined, true);
  const scores = many.map(({ text }) => Number(text));
  expect(result).toMatchObject(crossFitMetrics(scores, many));
  expect(result.rating).not.toEqual((await evaluate(echo(), many)).rating);
});

test('reviews are scored in steps, with progress, and all of them', async () => {
  const many = Array.from({ length: 1201 }, (_, i): Example => ({ text: String(i / 1201), label: i > 600 ? 1 : 0 }));
  const calls: number[] = [];
  const progress: number[] = [];
  const result = await evaluate(echo(calls), many, (done) => progress.push(done));
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
  // Labels are noise: fitted and measured on the same reviews it would look better than it is.
  const next = generator(9);
  const scores = Array.from({ length: 600 }, next);
  const noise = scores.map((): Example => ({ text: '', rating: 1 + Math.floor(next() * 10) }));
  const crossed = crossFitMetrics(scores, noise);
  expect(crossed.rating.n).toBe(600);
  const flattered = measure(scores, noise, () => fitCalibration(scores, noise));
  expect(crossed.rating.r2!).toBeLessThan(flattered.rating.r2!);
  expect(crossed.rating.r2!).toBeLessThan(0.01);
  expect(crossed).toEqual(crossFitMetrics(scores, noise));
});

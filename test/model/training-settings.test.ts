import * as v from 'valibot';
import { expect, test } from 'vitest';
import { trainingRequestSchema } from '../../lib/messages/schemas';
import { defaultTrainingSettings, fullSettings, TRAINING_PRESETS } from '../../lib/model/training-settings';

test('few reviews are shown more often than many, and are never asked for nothing', () => {
  const epochs = (way: 'fine-tune' | 'fresh') =>
    [30, 500, 3000, 25_000].map((reviews) => defaultTrainingSettings(way, reviews).epochs);
  expect(epochs('fine-tune')).toEqual([20, 6, 2, 2]);
  expect(epochs('fresh')).toEqual([1000, 60, 10, 3]);
});

test('what is suggested, and every preset, may be asked for', () => {
  const check = (settings: object) =>
    v.is(trainingRequestSchema, {
      source: { kind: 'collected' },
      way: 'fresh',
      name: 'mine',
      backend: 'auto',
      settings,
    });
  expect(check(TRAINING_PRESETS.notebook)).toBe(true);
  for (const reviews of [0, 1, 100, 1e6]) {
    expect(check(defaultTrainingSettings('fresh', reviews))).toBe(true);
    expect(check(defaultTrainingSettings('fine-tune', reviews))).toBe(true);
  }
  for (const wrong of [{ epochs: 0 }, { hiddenUnits: 2000 }, { split: 1 }, { learningRate: 0 }, { seed: 0.5 }]) {
    expect(check({ ...TRAINING_PRESETS.notebook, ...wrong })).toBe(false);
  }
});

test('a network that starts afresh is protected more from learning its reviews by heart', () => {
  const settings = defaultTrainingSettings('fresh', 100);
  expect(fullSettings({ way: 'fresh', settings }).wordDropout).toBeGreaterThan(
    fullSettings({ way: 'fine-tune', settings }).wordDropout,
  );
});

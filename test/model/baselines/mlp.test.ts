import { expect, test } from 'vitest';
import { type MlpSettings, trainMlp } from '../../../lib/model/baselines/mlp';
import { averageWords, countWords } from '../../../lib/model/baselines/sparse-row';

test('a review is the counts of its words, or their shares', () => {
  const sequence = Int32Array.of(5, 2, 5, 9);
  expect(countWords(sequence)).toEqual({ words: Int32Array.of(5, 2, 9), values: Float32Array.of(2, 1, 1) });
  expect(averageWords(sequence).values).toEqual(Float32Array.of(0.5, 0.25, 0.25));
  expect(countWords(new Int32Array()).words).toHaveLength(0);
});

const settings: MlpSettings = {
  words: 12,
  embeddingUnits: 0,
  hiddenUnits: 8,
  epochs: 60,
  batch: 4,
  learningRate: 0.02,
  seed: 1,
};
const sequences = Array.from({ length: 24 }, (_, i) => Int32Array.of(2 + (i % 5), i % 2 ? 10 : 11, 2 + (i % 3)));
const targets = sequences.map((_, i) => i % 2);

test.each([
  ['bag of words', countWords, 0],
  ['mean embedding', averageWords, 6],
] as const)('%s learns which word decides, the same every time', (_, read, embeddingUnits) => {
  const learn = () => trainMlp(sequences.map(read), targets, { ...settings, embeddingUnits });
  const score = learn();
  expect(score(read(Int32Array.of(7, 10)))).toBeGreaterThan(0.9);
  expect(score(read(Int32Array.of(7, 11)))).toBeLessThan(0.1);
  expect(learn()(read(Int32Array.of(3, 10)))).toBe(score(read(Int32Array.of(3, 10))));
});

test('one small step goes down the slope: the loss falls by the rate times the absolute gradient', () => {
  // Adam's first step moves every weight by the learning rate against the sign of its gradient.
  const loss = (epochs: number) => {
    const score = trainMlp(sequences.map(averageWords), targets, {
      ...settings,
      embeddingUnits: 6,
      epochs,
      batch: 24,
      learningRate: 1e-4,
    });
    return sequences.reduce((sum, each, i) => sum + (score(averageWords(each)) - targets[i]!) ** 2, 0);
  };
  expect(loss(1)).toBeLessThan(loss(0));
});

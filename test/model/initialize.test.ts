import { expect, test } from 'vitest';
import { checkWeights } from '../../lib/gru/weights';
import { initialWeights } from '../../lib/model/initialize';

const sizes = { lexiconSize: 20, embeddingUnits: 6, hiddenUnits: 8 };

test('weights are drawn within their limits, repeatably', () => {
  const weights = initialWeights(sizes, 1);
  checkWeights(weights);
  expect(Math.max(...weights.embedding.map(Math.abs))).toBeLessThanOrEqual(0.05);
  expect(Math.max(...weights.kernel.map(Math.abs))).toBeLessThanOrEqual(Math.sqrt(6 / (6 + 24)));
  expect([...weights.bias]).toEqual([...Array(8).fill(2), ...Array(16).fill(0)]);
  expect(initialWeights(sizes, 1)).toEqual(weights);
  expect(initialWeights(sizes, 2)).not.toEqual(weights);
});

test('the rows of the recurrent kernel are orthonormal', () => {
  const { recurrentKernel } = initialWeights(sizes, 1);
  const row = (i: number) => recurrentKernel.subarray(i * 24, (i + 1) * 24);
  for (let i = 0; i < 8; i++) {
    for (let j = 0; j < 8; j++) {
      const product = row(i).reduce((sum, value, k) => sum + value * row(j)[k]!, 0);
      expect(product).toBeCloseTo(i === j ? 1 : 0, 6);
    }
  }
});

import { expect, it } from 'vitest';
import { createRandom } from '../../lib/data/random';
import { sigmoid } from '../../lib/gru/reference/gru';
import type { ClearLogits } from '../../lib/recipe/clear-logits';
import { chooseOutputScale } from '../../lib/recipe/output-scale';

/** Reviews whose label is drawn with the probability that `scale` (logit + `shift`) says. */
function drawn(scale: number, shift = 0): ClearLogits {
  const random = createRandom(5);
  const source: ClearLogits = { positive: [], negative: [], weight: 1, positiveShare: 0.5 };
  for (let i = 0; i < 20_000; i++) {
    const logit = 4 * (random.next() - 0.5);
    const isPositive = random.next() < sigmoid(scale * logit);
    source[isPositive ? 'positive' : 'negative'].push(logit - shift);
  }
  return source;
}

it.each([0.7, 1, 2.2])('finds the factor %s by which scores are probabilities', (scale) => {
  expect(Math.abs(chooseOutputScale([drawn(scale)], 0) - scale)).toBeLessThan(0.15 * scale);
});

it('scales the logits after their shift', () => {
  expect(Math.abs(chooseOutputScale([drawn(2, 0.5)], 0.5) - 2)).toBeLessThan(0.3);
});

it('goes with the source that counts more', () => {
  const scaleWith = (weight: number) => chooseOutputScale([{ ...drawn(0.7), weight }, drawn(2.2)], 0);
  expect(scaleWith(20)).toBeLessThan(scaleWith(1));
});

it('is at most 4, and 1 without a source that counts', () => {
  const perfect: ClearLogits = { positive: [1, 2], negative: [-1, -2], weight: 1, positiveShare: 0.5 };
  expect(chooseOutputScale([perfect], 0)).toBe(4);
  expect(chooseOutputScale([], 0)).toBe(1);
});

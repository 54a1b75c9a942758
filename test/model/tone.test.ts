import fc from 'fast-check';
import { expect, it } from 'vitest';
import { contributions } from '../../lib/model/inspect';
import { DEFAULT_TONE, opinionStrength, toneOf } from '../../lib/model/tone';

const thresholds = { negativeBelow: 0.3, positiveFrom: 0.8, opinionFrom: 1.5 };

it.each([
  [0, 9, 'negative'],
  [0.29, 0, 'negative'],
  [0.3, 1.5, 'mixed'],
  [0.3, 1.49, 'none'],
  [0.79, 0, 'none'],
  [0.79, 7, 'mixed'],
  [0.8, 0, 'positive'],
  [1, 0, 'positive'],
] as const)('a probability of %d with a strength of %d is %s', (probability, strength, tone) => {
  expect(toneOf(probability, strength, thresholds)).toBe(tone);
});

it('without thresholds in the card, no text is without an opinion', () => {
  const tones = [0.39, 0.4, 0.59, 0.6].map((probability) => toneOf(probability, 0, DEFAULT_TONE));
  expect(tones).toEqual(['negative', 'mixed', 'mixed', 'positive']);
});

const logit = fc.double({ min: -8, max: 8, noNaN: true });

it('the strength of an opinion is 0 without words, at most the sum of what they do, and at least what is left of it', () => {
  expect(opinionStrength([], 0.7)).toBe(0);
  expect(opinionStrength([2, -3, 0], 0.5)).toBe(5);
  fc.assert(
    fc.property(fc.array(logit), logit, (logits, bias) => {
      const strength = opinionStrength(logits, bias);
      const moved = contributions(logits, bias).reduce((sum, each) => sum + Math.abs(each), 0);
      expect(strength).toBeLessThanOrEqual(moved + 1e-9);
      expect(strength).toBeGreaterThanOrEqual(Math.abs((logits.at(-1) ?? bias) - bias));
    }),
  );
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Example } from '../../lib/data/example';
import { createRandom } from '../../lib/data/random';
import { sigmoid } from '../../lib/gru/reference/gru';
import { chooseBiasShift } from '../../lib/recipe/bias-shift';
import { clearLogitsOf, type JudgedSource, middleLogitsOf } from '../../lib/recipe/clear-logits';

const review = (label: 0 | 1): Example => ({ text: 'a film', label });
const ofLogits = (positive: readonly number[], negative: readonly number[]) => ({
  scores: [...positive, ...negative].map(sigmoid),
  source: { examples: [...positive.map(() => review(1)), ...negative.map(() => review(0))] },
});
const shiftFor = (scores: ArrayLike<number>, sources: readonly JudgedSource[]) =>
  chooseBiasShift(clearLogitsOf(scores, sources));
const shiftOf = (positive: readonly number[], negative: readonly number[]) => {
  const { scores, source } = ofLogits(positive, negative);
  return shiftFor(scores, [source]);
};
const spread = (center: number, count = 400) => {
  const random = createRandom(3);
  return Array.from({ length: count }, () => center + 4 * (random.next() - 0.5));
};

it('is 0 where 0.5 lies in the middle already', () => {
  expect(shiftOf([2, 3], [-2, -3])).toBe(0);
});

it.each([0.6, -0.6])('undoes an offset of %s, however few reviews are negative', (offset) => {
  const found = shiftOf(spread(1.5 + offset), spread(-1.5 + offset, 100));
  expect(found).toBeGreaterThan(-offset - 0.21);
  expect(found).toBeLessThan(-offset + 0.21);
});

it('is at most 1.5', () => {
  expect(shiftOf([9, 9], [4, 4])).toBe(-1.5);
  expect(shiftOf([-4, -4], [-9, -9])).toBe(1.5);
});

it('goes with the source that counts more; one with a single side, or without clear reviews, does not count', () => {
  const high = ofLogits([2], [0.4]);
  const low = ofLogits([-0.4], [-2]);
  const scores = [...high.scores, ...low.scores];
  expect(shiftFor(scores, [{ ...high.source, weight: 5 }, low.source])).toBeLessThan(0);
  expect(shiftFor(scores, [high.source, { ...low.source, weight: 5 }])).toBeGreaterThan(0);
  const onlyPositive = { examples: [review(1), review(1)], weight: 100 };
  const withoutOpinion = { examples: [{ text: 'a question' }], weight: 100 };
  const others = [onlyPositive, withoutOpinion];
  const all = [0.3, 0.3, 0.1, ...high.scores];
  expect(shiftFor(all, [...others, high.source])).toBe(shiftFor(high.scores, [high.source]));
  expect(shiftFor([0.3, 0.3, 0.1], others)).toBe(0);
  expect(shiftFor([], [])).toBe(0);
});

it('hardly follows a source with few reviews of one side', () => {
  const large = ofLogits(spread(1.5), spread(-1.5));
  const lopsided = ofLogits(spread(4), [2.5]);
  const scores = [...large.scores, ...lopsided.scores];
  expect(Math.abs(shiftFor(scores, [large.source, lopsided.source]))).toBeLessThan(0.21);
});

it('is the opposite where everything is the opposite', () => {
  const logits = fc.array(fc.double({ min: -6, max: 6, noNaN: true }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(logits, logits, (positive, negative) => {
      const turned = shiftOf(
        negative.map((each) => -each),
        positive.map((each) => -each),
      );
      // Of two shifts that are equally good in both directions, the positive one is taken.
      expect(Math.abs(turned)).toBeCloseTo(Math.abs(shiftOf(positive, negative)), 9);
    }),
  );
});

it('leans to the more frequent side where reviews count as they come', () => {
  const { scores, source } = ofLogits(spread(1, 800), spread(-1, 200));
  const balanced = shiftFor(scores, [source]);
  expect(shiftFor(scores, [{ ...source, sidesAsTheyCome: true }])).toBeGreaterThan(balanced + 0.2);
});

it('keeps texts without an opinion near the middle where reviews hardly decide', () => {
  const shiftWith = (positive: readonly number[], negative: readonly number[]) => {
    const { scores, source } = ofLogits(positive, negative);
    const questions = {
      examples: Array.from({ length: 50 }, () => ({ text: 'a question' })),
      kind: 'no opinion',
    } as const;
    const all = [...scores, ...questions.examples.map(() => 0.5)];
    const sources = [source, { ...questions, weight: 0.3 }];
    return chooseBiasShift(clearLogitsOf(all, sources), middleLogitsOf(all, sources));
  };
  expect(shiftOf(Array(50).fill(1.2), Array(50).fill(-0.9))).not.toBe(0);
  expect(shiftWith(Array(50).fill(1.2), Array(50).fill(-0.9))).toBe(0);
  expect(shiftWith(spread(2.8), spread(-0.2))).toBeLessThan(-0.4);
});

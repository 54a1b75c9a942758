import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelOf } from '../../lib/data/ratings';
import { fitTone as fitToneOf, type ToneExample as Unread } from '../../lib/model/fit-tone';
import { DEFAULT_TONE, type ToneThresholds, toneOf } from '../../lib/model/tone';

type ToneExample = Unread & { strength: number };
const fitTone = (examples: readonly ToneExample[]) =>
  fitToneOf(examples, async (some) => some.map(({ strength }) => strength));

/** Few different values, so that many are equal, and the ends. */
const unit = fc.oneof(fc.constantFrom(0, 0.2, 0.5, 0.9, 1), fc.double({ min: 0, max: 1, noNaN: true }));
const strength = fc.oneof(fc.constantFrom(0, 1, 2), fc.double({ min: 0, max: 9, noNaN: true }));
const rated = fc.record({
  probability: unit,
  strength,
  rating: fc.integer({ min: 1, max: 10 }),
  hasOpinion: fc.constant(true),
});
const without = fc.record({ probability: unit, strength, hasOpinion: fc.constant(false) });
const mixture = (least: number, most: number) =>
  fc
    .tuple(fc.array(rated, { maxLength: 40 }), fc.array(without, { minLength: least, maxLength: most }))
    .map(([reviews, others]): ToneExample[] => [...reviews, ...others]);

const toneAt = ({ probability, strength }: ToneExample, thresholds: ToneThresholds) =>
  toneOf(probability, strength, thresholds);
const hasSide = (example: ToneExample, thresholds: ToneThresholds) =>
  ['positive', 'negative'].includes(toneAt(example, thresholds));
/** The share of the positive reviews and that of the negative ones, added. */
const kept = (examples: readonly ToneExample[], thresholds: ToneThresholds) =>
  [0, 1].reduce((sum, label) => {
    const side = examples.filter((example) => example.hasOpinion && labelOf(example) === label);
    const right = side.filter((example) => toneAt(example, thresholds) === (label === 1 ? 'positive' : 'negative'));
    return sum + right.length / Math.max(1, side.length);
  }, 0);
const isAllowed = (examples: readonly ToneExample[], thresholds: ToneThresholds) => {
  const others = examples.filter(({ hasOpinion }) => !hasOpinion);
  return others.filter((example) => hasSide(example, thresholds)).length <= 0.08 * others.length;
};

it('gives a side to at most 8 % of the texts without an opinion', async () => {
  await fc.assert(
    fc.asyncProperty(mixture(1, 60), async (examples) => {
      expect(isAllowed(examples, await fitTone(examples))).toBe(true);
    }),
  );
});

it('lets no other thresholds keep the tone of more clear reviews', async () => {
  await fc.assert(
    fc.asyncProperty(mixture(1, 30), async (examples) => {
      const fitted = await fitTone(examples);
      const most = kept(examples, fitted);
      const values = examples.map(({ probability }) => probability);
      for (const negativeBelow of [0, DEFAULT_TONE.negativeBelow, ...values]) {
        for (const positiveFrom of [2, DEFAULT_TONE.positiveFrom, ...values]) {
          const other = { negativeBelow, positiveFrom, opinionFrom: 0 };
          const isWide = negativeBelow <= DEFAULT_TONE.negativeBelow && positiveFrom >= DEFAULT_TONE.positiveFrom;
          if (isWide && isAllowed(examples, other)) expect(kept(examples, other)).toBeLessThanOrEqual(most);
        }
      }
    }),
    { numRuns: 60 },
  );
});

it('separates texts without an opinion from middling reviews as well as any strength does', async () => {
  await fc.assert(
    fc.asyncProperty(mixture(1, 40), async (examples) => {
      const fitted = await fitTone(examples);
      const between = examples.filter((example) => !hasSide(example, fitted));
      const middling = between.filter((example) => example.hasOpinion && labelOf(example) === undefined);
      const others = between.filter(({ hasOpinion }) => !hasOpinion);
      if (middling.length === 0 || others.length === 0) {
        expect(fitted.opinionFrom).toBe(0);
        return;
      }
      const balanced = (from: number) =>
        (middling.filter(({ strength }) => strength >= from).length / middling.length +
          others.filter(({ strength }) => strength < from).length / others.length) /
        2;
      const best = Math.max(...between.map(({ strength }) => balanced(strength)), 0.5);
      expect(balanced(fitted.opinionFrom)).toBeCloseTo(best, 9);
    }),
  );
});

it('keeps every tone where the network tells the three kinds apart', async () => {
  const examples: ToneExample[] = [
    { probability: 0.95, strength: 3, rating: 9, hasOpinion: true },
    { probability: 0.05, strength: 3, rating: 2, hasOpinion: true },
    { probability: 0.45, strength: 2, rating: 5, hasOpinion: true },
    { probability: 0.55, strength: 0.3, hasOpinion: false },
  ];
  const fitted = await fitTone(examples);
  expect(fitted).toEqual({ ...DEFAULT_TONE, opinionFrom: 2 });
  expect(examples.map((example) => toneAt(example, fitted))).toEqual(['positive', 'negative', 'mixed', 'none']);
});

it('widens the middle on the side where texts without an opinion lie', async () => {
  const reviews = [0.65, 0.75, 0.85, 0.95].map((probability) => ({
    probability,
    strength: 3,
    rating: 8,
    hasOpinion: true,
  }));
  const others = [0.5, 0.6, 0.7].map((probability) => ({ probability, strength: 1, hasOpinion: false }));
  expect(await fitTone([...reviews, ...others])).toMatchObject({ negativeBelow: 0.4, positiveFrom: 0.75 });
});

it('has no side at all where there is no other way', async () => {
  const certain = { strength: 1, hasOpinion: false };
  const fitted = await fitTone([
    { ...certain, probability: 0 },
    { ...certain, probability: 1 },
  ]);
  expect([0, 1].map((probability) => toneOf(probability, 9, fitted))).toEqual(['mixed', 'mixed']);
});

describe('where no text is without an opinion, the middle is the default one, and an opinion is as strong as', () => {
  const review = (rating: number, strength: number) => ({ probability: 0.5, strength, rating, hasOpinion: true });
  const clear = Array.from({ length: 100 }, (_, i) => review(9, 100 + i));

  it('19 of 20 middling reviews', async () => {
    const middling = Array.from({ length: 60 }, (_, i) => review(5, i));
    expect(await fitTone([...clear, ...middling])).toEqual({ ...DEFAULT_TONE, opinionFrom: 3 });
  });

  it('19 of 20 reviews, where few are middling', async () => {
    const middling = Array.from({ length: 4 }, (_, i) => review(5, i));
    expect(await fitTone([...clear, ...middling])).toEqual({ ...DEFAULT_TONE, opinionFrom: 101 });
  });

  it('nothing, where there is no review', async () => {
    expect(await fitTone([])).toEqual(DEFAULT_TONE);
  });

  it('at most a thousand of them are read a second time', async () => {
    const read: number[] = [];
    const many = Array.from({ length: 2500 }, (_, i) => review(5, i));
    await fitToneOf(many, async (some) => {
      read.push(some.length);
      return some.map(({ strength }) => strength);
    });
    expect(read).toEqual([834]);
  });
});

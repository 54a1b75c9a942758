import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chanceOf, hasUnlearned, margin, outcomeOf } from '../../../entrypoints/popup/train/outcome';
import { ALONE, COMPARISON, UNCLEAR_COMPARISON } from '../../fixtures/trainings';

describe('the verdict on a new model', () => {
  const changed = (mended: number, spoiled: number) => outcomeOf({ ...COMPARISON, changed: { mended, spoiled } });

  it('needs more than chance would give', () => {
    expect(changed(5, 0)).toBe('unclear'); // one in sixteen
    expect(changed(6, 0)).toBe('better'); // one in thirty-two
    expect(changed(0, 6)).toBe('worse');
    expect(changed(12, 9)).toBe('unclear');
    expect(changed(1200, 900)).toBe('better');
  });

  it('knows where nothing differs, and where nothing can be compared', () => {
    expect(changed(0, 0)).toBe('same');
    expect(outcomeOf(ALONE)).toBe('alone');
    const { after } = COMPARISON;
    expect(outcomeOf({ ...COMPARISON, after: { ...after, metrics: { ...after.metrics, n: 0 } } })).toBe('nothing');
  });
});

describe('the chance of so uneven a split', () => {
  it('is that of the binomial test', () => {
    expect(chanceOf(5, 5)).toBe(1);
    expect(chanceOf(8, 2)).toBeCloseTo(2 * ((1 + 10 + 45) / 1024), 12);
    expect(chanceOf(0, 1)).toBe(1);
    // Computed in exact fractions.
    expect(chanceOf(83, 39)).toBeCloseTo(8.407391840775616e-5, 12);
  });

  it('is a probability, the same for both sides, however many there are', () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.nat(5000), (heads, tails) => {
        const chance = chanceOf(heads, tails);
        expect(chance).toBeGreaterThanOrEqual(0);
        expect(chance).toBeLessThanOrEqual(1);
        expect(chanceOf(tails, heads)).toBe(chance);
      }),
    );
  });
});

it('the margin of an accuracy shrinks with the reviews, and is never nothing', () => {
  expect(margin(0.9, 10_000)).toBeCloseTo(0.0059, 3);
  expect(margin(0.9, 100)).toBeCloseTo(0.06, 2);
  expect(margin(1, 10)).toBeGreaterThan(0.1);
});

it('a model has unlearned when it loses clearly on the reference reviews', () => {
  expect(hasUnlearned(COMPARISON)).toBe(false);
  expect(hasUnlearned(UNCLEAR_COMPARISON)).toBe(true);
  expect(hasUnlearned({ ...COMPARISON, reference: { n: 0, before: null, after: null } })).toBe(false);
});

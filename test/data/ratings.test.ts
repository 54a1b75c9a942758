import { expect, it } from 'vitest';
import { labelOf, ratingFromTarget, targetOf } from '../../lib/data/ratings';

it('takes the label as the target, before the rating', () => {
  expect(targetOf({ text: '', label: 0, rating: 4 })).toBe(0);
  expect(targetOf({ text: '', label: 1 })).toBe(1);
});

it('maps a rating linearly onto [0, 1], and back', () => {
  expect([1, 5.5, 10].map((rating) => targetOf({ text: '', rating }))).toEqual([0, 0.5, 1]);
  for (let rating = 1; rating <= 10; rating++) {
    expect(ratingFromTarget(targetOf({ text: '', rating }))).toBeCloseTo(rating, 12);
  }
});

it('has no target for an unlabelled example', () => {
  expect(() => targetOf({ text: '' })).toThrow('has no target');
});

it('takes 7 and up for positive, 4 and down for negative, and nothing between', () => {
  const labels = [1, 4, 4.5, 5, 6, 6.5, 7, 10].map((rating) => labelOf({ rating }));
  expect(labels).toEqual([0, 0, undefined, undefined, undefined, undefined, 1, 1]);
});

it('prefers the label to the one that the rating implies', () => {
  expect(labelOf({ label: 0, rating: 9 })).toBe(0);
  expect(labelOf({})).toBeUndefined();
});

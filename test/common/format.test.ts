import { describe, expect, it } from 'vitest';
import { about, bytes, decimals, difference, duration, percent, ratingGiven, whole } from '../../lib/common/format';

describe('figures', () => {
  it('are written as the language has it', () => {
    expect(percent(0.9174, 'en')).toBe('91.7%');
    expect(percent(0.9174, 'de')).toBe('91,7\u00a0%');
    expect(percent(0.514, 'en', 0)).toBe('51%');
    expect(decimals(0.5, 3, 'en')).toBe('0.500');
    expect(whole(12_345.6, 'en')).toBe('12,346');
    expect(whole(12_345.6, 'de')).toBe('12.346');
    expect(about(417.3, 'en')).toBe('420');
    expect([ratingGiven(8, 'fr'), ratingGiven(4.5, 'fr'), ratingGiven(20 / 3, 'en')]).toEqual(['8', '4,5', '6.7']);
  });

  it('are a dash where there is none', () => {
    for (const nothing of [null, undefined, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(percent(nothing, 'en')).toBe('–');
      expect(decimals(nothing, 2, 'en')).toBe('–');
      expect(difference(nothing, 2, 'en')).toBe('–');
      expect(duration(nothing, 'en')).toBe('–');
    }
  });
});

it('a difference has its sign, and none where it rounds to nothing', () => {
  expect(difference(1.24, 1, 'en')).toBe('+1.2');
  expect(difference(-0.0315, 3, 'en')).toBe('−0.032');
  expect(difference(0.0001, 3, 'en')).toBe('0.000');
  expect(difference(-0.0001, 3, 'en')).toBe('0.000');
});

it.each([
  [0, '0 sec'],
  [0.4, '0 sec'],
  [42.4, '42 sec'],
  [59.7, '1 min'],
  [61, '1 min 1 sec'],
  [599, '9 min 59 sec'],
  [601, '10 min'],
  [3_599, '1 hr'],
  [3_900, '1 hr 5 min'],
  [100_000, '27 hr 47 min'],
])('%d seconds are %s', (seconds, told) => {
  expect(duration(seconds, 'en')).toBe(told);
});

it.each([
  [700, '1 kB'],
  [52_345, '52 kB'],
  [66_212_309, '66.2 MB'],
  [3_200_000_000, '3.2 GB'],
])('%d bytes are %s', (count, told) => {
  expect(bytes(count, 'en')).toBe(told);
});

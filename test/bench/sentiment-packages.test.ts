import { expect, test } from 'vitest';
import { SENTIMENT_PACKAGES } from '../../lib/bench/peers/sentiment-packages';

test.each(Object.entries(SENTIMENT_PACKAGES))('%s tells praise from blame, after a negation too', (_, polarity) => {
  expect(polarity('A wonderful, brilliant film. I love it!')).toBeGreaterThan(0);
  expect(polarity('A terrible, boring film. I hate it!')).toBeLessThan(0);
  expect(polarity('I do not know why. A wonderful, brilliant film, and I love it!')).toBeGreaterThan(0);
  expect(polarity('')).toBe(0);
});

import { expect, test } from 'vitest';
import { openPredictor } from '../../lib/cli/open-predictor';
import { SHORT_REVIEWS } from '../fixtures/short-reviews';

/** Of each kind, how many the shipped model gets right: it knows little of negation beyond two words, or of irony. */
const LEAST: Record<string, number> = { plain: 9, negation: 5, shouting: 6, emoji: 8, but: 6, typing: 4, sarcasm: 2 };

test.each(Object.entries(SHORT_REVIEWS))('the shipped model reads short texts: %s', async (kind, reviews) => {
  const predictor = await openPredictor();
  const scores = await predictor.predict(reviews.map(([text]) => text));
  const wrong = reviews.filter(([, label], i) => scores[i]!.positive !== (label === 1)).map(([text]) => text);
  expect(reviews.length - wrong.length, wrong.join(' | ')).toBeGreaterThanOrEqual(LEAST[kind]!);
  predictor.dispose();
});

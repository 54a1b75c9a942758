import { expect, test } from 'vitest';
import { openPredictor } from '../../lib/cli/open-predictor';
import { parseShortTexts } from '../../lib/model/short-texts';
import shortTexts from '../fixtures/short-texts/en.json';

/** Of each kind, how many the shipped model gets right: it knows little of negation beyond two words, or of irony. */
const LEAST: Record<string, number> = { plain: 9, negation: 5, shouting: 6, emoji: 7, but: 6, typing: 4, sarcasm: 2 };
const TEXTS = parseShortTexts(shortTexts);

test.each(Object.entries(LEAST))('the shipped model reads short texts: %s', async (wanted, least) => {
  const predictor = await openPredictor();
  const texts = TEXTS.filter(([kind]) => kind === wanted);
  const scores = await predictor.predict(texts.map(([, text]) => text));
  const wrong = texts.filter(([, , side], i) => scores[i]!.positive !== (side === '+')).map(([, text]) => text);
  expect(texts.length - wrong.length, wrong.join(' | ')).toBeGreaterThanOrEqual(least);
  predictor.dispose();
});

import { type Polarity, SENTIMENT_PACKAGES } from '../bench/peers/sentiment-packages';
import type { ScoreTexts } from '../model/baselines/baselines';

/** How a package's polarity is mapped to [-1, 1]; a sum of word polarities by the formula that VADER has for it. */
const BOUNDS: Record<string, (polarity: number) => number> = {
  'vader-sentiment': (polarity) => polarity,
  sentiment: (sum) => sum / Math.sqrt(sum * sum + 15),
};

const scorer =
  (polarity: Polarity, bound: (polarity: number) => number): ScoreTexts =>
  async (texts) =>
    texts.map((text) => (1 + bound(polarity(text))) / 2);

/** Sentiment packages whose polarities become scores from 0 to 1, by the names of the packages. */
export const SENTIMENT_SCORES: Record<string, ScoreTexts> = Object.fromEntries(
  Object.entries(BOUNDS).map(([name, bound]) => [name, scorer(SENTIMENT_PACKAGES[name]!, bound)]),
);

import { LEXICON_PACKAGES, type Polarity } from '../bench/peers/lexicon-packages';
import type { ScoreTexts } from '../model/baselines/baselines';

/** A polarity from -1 to 1 as a score from 0 to 1, and one without bounds by VADER's own way into them. */
const bounded: Record<string, (polarity: number) => number> = {
  'vader-sentiment': (polarity) => polarity,
  sentiment: (sum) => sum / Math.sqrt(sum * sum + 15),
};

const scores =
  (polarity: Polarity, bound: (polarity: number) => number): ScoreTexts =>
  async (texts) =>
    texts.map((text) => (1 + bound(polarity(text))) / 2);

/** The floor: packages that add up a value for each word of a list. */
export const WORD_LISTS: Record<string, ScoreTexts> = Object.fromEntries(
  Object.entries(bounded).map(([name, bound]) => [name, scores(LEXICON_PACKAGES[name]!, bound)]),
);

import Sentiment from 'sentiment';
import vader from 'vader-sentiment';
import type { ScoreTexts } from '../model/baselines/baselines';

/** VADER's own way from a sum of word values to (-1, 1), here for the other package, too. */
const squash = (sum: number) => sum / Math.sqrt(sum * sum + 15);

const afinn = new Sentiment();

/** The floor: packages that add up a value for each word of a list, mapped to [0, 1]. */
export const WORD_LISTS: Record<string, ScoreTexts> = {
  'sentiment (AFINN)': async (texts) => texts.map((text) => (1 + squash(afinn.analyze(text).score)) / 2),
  'vader-sentiment': async (texts) =>
    texts.map((text) => (1 + vader.SentimentIntensityAnalyzer.polarity_scores(text).compound) / 2),
};

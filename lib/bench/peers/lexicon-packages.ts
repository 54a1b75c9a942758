import natural from 'natural';
import Sentiment from 'sentiment';
import vader from 'vader-sentiment';
import winkSentiment from 'wink-sentiment';

/** A number for a text: above 0 where the text is positive, below 0 where it is negative. */
export type Polarity = (text: string) => number;

const sentiment = new Sentiment();
const tokenizer = new natural.WordTokenizer();
/** Without it natural is more often right, and faster. Its types know only of version 8 that one can do without. */
const noStemmer = undefined as unknown as natural.Stemmer;
const analyzer = new natural.SentimentAnalyzer('English', noStemmer, 'afinn');

/**
 * Sentence by sentence: in natural a negation turns around all that comes after it, so that of whole reviews hardly
 * more than half come out right.
 */
function naturalPolarity(text: string): number {
  const sentences = text.split(/[.!?]+/).map((sentence) => tokenizer.tokenize(sentence) ?? []);
  return sentences.reduce((sum, words) => sum + (words.length && analyzer.getSentiment(words) * words.length), 0);
}

/** Sentiment by the values of single words: each package in the way that serves it best. */
export const LEXICON_PACKAGES: Record<string, Polarity> = {
  'vader-sentiment': (text) => vader.SentimentIntensityAnalyzer.polarity_scores(text).compound,
  sentiment: (text) => sentiment.analyze(text).score,
  'wink-sentiment': (text) => winkSentiment(text).score,
  natural: naturalPolarity,
};

import natural from 'natural';
import Sentiment from 'sentiment';
import vader from 'vader-sentiment';
import winkSentiment from 'wink-sentiment';

/** Above 0 for a positive text, below 0 for a negative one. */
export type Polarity = (text: string) => number;

const sentiment = new Sentiment();
const tokenizer = new natural.WordTokenizer();
/** Without a stemmer natural is more accurate, and faster. Its types still require one. */
const noStemmer = undefined as unknown as natural.Stemmer;
const analyzer = new natural.SentimentAnalyzer('English', noStemmer, 'afinn');

/**
 * Sentence by sentence: in natural a negation inverts all words after it, so that on whole reviews it is hardly better
 * than chance.
 */
function naturalPolarity(text: string): number {
  const sentences = text.split(/[.!?]+/).map((sentence) => tokenizer.tokenize(sentence) ?? []);
  return sentences.reduce((sum, words) => sum + (words.length && analyzer.getSentiment(words) * words.length), 0);
}

/** Packages that add up polarities of single words, each used in the way that gives it the best results. */
export const SENTIMENT_PACKAGES: Record<string, Polarity> = {
  'vader-sentiment': (text) => vader.SentimentIntensityAnalyzer.polarity_scores(text).compound,
  sentiment: (text) => sentiment.analyze(text).score,
  'wink-sentiment': (text) => winkSentiment(text).score,
  natural: naturalPolarity,
};

/** Types of packages that have none, as far as they are used. */

declare module 'sentiment' {
  export default class Sentiment {
    /** `score` is the sum of the values of the words that the lexicon has. */
    analyze(text: string): { score: number };
  }
}

declare module 'vader-sentiment' {
  const vader: {
    SentimentIntensityAnalyzer: {
      /** `compound` goes from -1 to 1. */
      polarity_scores(text: string): { compound: number };
    };
  };
  export default vader;
}

declare module 'wink-sentiment' {
  export default function winkSentiment(text: string): { score: number };
}

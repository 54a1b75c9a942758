declare module 'vader-sentiment' {
  const vader: {
    SentimentIntensityAnalyzer: {
      polarity_scores(text: string): { compound: number; neg: number; neu: number; pos: number };
    };
  };
  export default vader;
}

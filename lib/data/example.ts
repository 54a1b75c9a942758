/** One row of a data set: a review, and what its author thought of the film where that is known. */
export interface Example {
  text: string;
  /** Of the text: ISO 639-1. English where it is absent. */
  language?: string;
  /** Sentiment: 1 is positive, 0 is negative. */
  label?: 0 | 1;
  /** 1 to 10. */
  rating?: number;
  /** The text holds no opinion: its target is the middle, and it has neither label nor rating. */
  noOpinion?: true;
  /** Any id of the film; reviews of one film share it. */
  movie?: string;
  /** The headline that its author gave the review. */
  title?: string;
}

/** Examples, and where they come from. */
export interface DataSet {
  name: string;
  sha256: string;
  examples: readonly Example[];
}

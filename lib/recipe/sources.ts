import type { DataSet, Example } from '../data/example';

/** A file that the shipped model learns from, and how much of it counts. docs/model.md says where each comes from. */
export interface Source {
  /** Path of the file in the folder of the data. */
  file: string;
  /**
   * `rated`: with a rating or a label. `unlabelled`: with neither. `no opinion`: texts whose target is the middle.
   * `rewritten`: reviews that people rewrote so that their label turned. `translated`: rated reviews that a program
   * translated; nothing is measured on them, and nothing calibrated unless they have a weight for it.
   */
  kind: 'rated' | 'unlabelled' | 'no opinion' | 'rewritten' | 'translated';
  /** How often each of its reviews is trained on in an epoch; of a fraction, that share of them. */
  copies: number;
  /** How far a student believes the given rating, from 0 to 1; for the rest it believes its teachers. */
  trust: number;
  /** Of translations: how far the target is the shipped English model's opinion of the original, from 0 to 1. 0 by default. */
  opinionShare?: number;
  /** How much it counts in the calibration, whatever its size: as much as the pages that people open are like it. 1 by default. */
  weight?: number | undefined;
  /** Likewise, in the map from score to rating. As `weight` by default. */
  ratingWeight?: number;
  /** Whether 0.5 separates its reviews as they come, mostly positive, instead of so that both sides weigh the same. */
  sidesAsTheyCome?: boolean;
  /** Most reviews of one film, drawn at random. */
  perFilm?: number;
  /** Most reviews with one rating, drawn at random. */
  perRating?: number;
  /** A rating that says nothing: the form where reviewers give it has it to begin with. */
  exceptRating?: number;
  /** How many texts are made from the templates of its language, where there is no file. */
  fromTemplates?: number;
}

/** An example as the recipe learns from it. */
export interface TaughtExample extends Example {
  /** Of a translated one: the rating that the English model gives its original, 1 to 10, where that is found. */
  opinion?: number | undefined;
}

/** A source with its reviews. */
export interface SourceData extends Source, DataSet {
  examples: readonly TaughtExample[];
}

export const SOURCES: readonly Source[] = [
  { file: 'imdb-train.csv.gz', kind: 'rated', copies: 1, trust: 0.4 },
  { file: 'imdb-unlabelled.csv.gz', kind: 'unlabelled', copies: 1, trust: 0 },
  { file: 'en/imdb-yts.csv.gz', kind: 'rated', copies: 1, trust: 0.4, weight: 2 },
  { file: 'en/imdb-recent.csv.gz', kind: 'rated', copies: 1, trust: 0.4, perFilm: 1500 },
  { file: 'en/rt-audience.csv.gz', kind: 'rated', copies: 4, trust: 0.5, weight: 3 },
  { file: 'en/rt-critics.csv.gz', kind: 'rated', copies: 1, trust: 0.4, weight: 1.5 },
  { file: 'en/letterboxd.csv.gz', kind: 'rated', copies: 1, trust: 0.3, perFilm: 1500 },
  { file: 'en/tmdb.csv.gz', kind: 'rated', copies: 3, trust: 0.5 },
  { file: 'en/amazon-movies.csv.gz', kind: 'rated', copies: 1, trust: 0.4, perRating: 800, weight: 0.5 },
  { file: 'en/mydramalist.csv.gz', kind: 'rated', copies: 1, trust: 0.4, perRating: 800, weight: 0.5 },
  { file: 'en/mixed-films.csv.gz', kind: 'rated', copies: 3, trust: 0.5 },
  { file: 'en/scale-v1.csv.gz', kind: 'rated', copies: 1, trust: 0.5, weight: 0.5 },
  { file: 'en/app-store.csv.gz', kind: 'rated', copies: 1, trust: 0.4 },
  { file: 'en/counterfactual.csv.gz', kind: 'rewritten', copies: 5, trust: 1, weight: 0.3 },
  { file: 'en/no-opinion.csv.gz', kind: 'no opinion', copies: 3, trust: 1 },
];

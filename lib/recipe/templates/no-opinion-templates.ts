import type { WordLists } from './word-lists';

/** The data that texts without an opinion are made from in one language. A line is a pattern, as `parsePattern` reads it. */
export interface NoOpinionTemplates {
  words: WordLists;
  questions: string;
  /** What happens in a film. */
  plots: string;
  /** Facts about films, and about watching them. */
  news: string;
}

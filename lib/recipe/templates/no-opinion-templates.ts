import type { WordLists } from './word-lists';

/** What texts without an opinion are made from in one language: data only. A line is a pattern, as `parsePattern` reads it. */
export interface NoOpinionTemplates {
  words: WordLists;
  questions: string;
  /** What happens in a film. */
  plots: string;
  /** Facts about films, and about watching them. */
  news: string;
}

import type { PatternGroup } from './pattern-group';
import type { WordLists } from './word-lists';

/** The data that short opinions are made from in one language. */
export interface OpinionTemplates {
  words: WordLists;
  groups: PatternGroup[];
  /** Denials of words of the other side, and praise and blame that a denial makes. */
  negation: PatternGroup[];
}

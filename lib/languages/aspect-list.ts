import type { AspectId } from '../common/aspect';

/**
 * The words of one language that name aspects: data only, in `aspects.ts` of each language.
 *
 * Every list is text: terms separated by commas or line ends, in lower case. A term is one or more words, as the tokenizer
 * splits them ("is n't"), in which
 * - `a/b` is either word, `<name>` any word of that group, and `_` any word at all;
 * - a word that ends in `*` is the beginning of a word: `predictab*`;
 * - a word that ends in `?` may be absent, and so may a hyphen: "fast-paced" is also "fast paced".
 * Where terms overlap in a text, the one with the most words counts.
 */
export interface AspectList {
  /** ISO 639-1. */
  language: string;
  /** Words that begin a clause with an opinion of its own: "but". */
  contrasts: string;
  /** Words between parts of a clause that may have opinions of their own: "and". */
  joints: string;
  /** Endings of words that close a clause, and a part of one, where a language has them: Korean -지만 and -고. */
  contrastEndings?: string;
  jointEndings?: string;
  /** Words that turn what follows into its opposite: "not". */
  negations: string;
  /** Likewise what precedes: Turkish "değil". */
  negationsAfter?: string;
  /** Words that a phrase neither begins nor ends with. */
  functionWords: string;
  /** Removed from the beginning of words before they are compared: French "l'". */
  elided?: RegExp;
  /** By what letters are replaced before words are compared, since people often write them so: Turkish ş as s. */
  plainLetters?: Readonly<Record<string, string>>;
  /** Whether tokens without white space between them are one word here: Korean tokens are syllables. */
  joinsTokens?: boolean;
  groups: Record<string, string>;
  aspects: Record<AspectId, AspectTerms>;
  /** Terms that contain the words of an aspect and are none: "in the end". */
  others: string;
}

export interface AspectTerms {
  /** Say nothing of it by themselves: "soundtrack". */
  names: string;
  /** "well acted" */
  praise: string;
  /** "predictable" */
  blame: string;
}

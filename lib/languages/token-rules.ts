/**
 * How one language is split into tokens, by spaCy's conventions where it has them. Lists are words in lower case with
 * spaces between them.
 */
export interface TokenRules {
  /** Words that keep their period. Dotted letters (u.s., e.g., a.k.a.) need no list. */
  abbreviations?: string;
  /** Words with apostrophes or hyphens that stay whole. */
  whole?: string;
  /** Endings that are a token of their own after any word, in the order in which they are tried. */
  endings?: string;
  /** Words with `|` between them, written with a space where they split. */
  splits?: string;
  /** Words that a hyphen joins to a verb and that are a token of their own: est -ce. */
  enclitics?: string;
  /** Whether an apostrophe before a vowel ends a token: l' homme. */
  elides?: boolean;
  /** Whether a hyphen joins letters to one word. */
  hyphenates?: boolean;
  /** Units that are split from the number before them, beside the international ones. */
  units?: string;
  /** Characters that are a token each, as in a class of a regular expression. */
  characters?: string;
  /** Where words take many endings: an unknown word is read as the longest known one that it begins with, of so many letters or more. */
  stemLetters?: number;
  /** By what letters are replaced before a text is read in lower case. */
  letters?: Readonly<Record<string, string>>;
}

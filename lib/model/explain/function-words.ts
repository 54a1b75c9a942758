import { EN_FUNCTION_WORDS } from '../../languages/en/function-words';

/** The words of a language that decide where a phrase begins and ends, as the tokenizer writes them. */
export interface FunctionWords {
  /** Never at the edges of a phrase. */
  functionWords: ReadonlySet<string>;
  /** Negations and degrees: they may begin or end a phrase, but are none by themselves. */
  modifiers: ReadonlySet<string>;
  /** Those of the modifiers that turn what follows around: no phrase is cut off from them. */
  negations: ReadonlySet<string>;
  /** Words that begin another clause. */
  conjunctions: ReadonlySet<string>;
}

const setOf = (...lines: string[]): ReadonlySet<string> => new Set(lines.flatMap((line) => line.split(' ')));

/** By ISO 639-1. A language without an entry has none of these words. */
const BY_LANGUAGE: Partial<Record<string, FunctionWords>> = {
  en: {
    functionWords: new Set(EN_FUNCTION_WORDS),
    modifiers: setOf(
      "not n't never no nothing none nobody nor neither without hardly barely scarcely cannot nt",
      'very too so really truly quite absolutely completely totally utterly extremely incredibly well more most less',
      'least only just even almost must rather pretty much',
    ),
    negations: setOf("not n't nt never no nothing none nobody without hardly barely scarcely cannot nor neither"),
    conjunctions: setOf(
      'and or but nor yet because while whereas although though unless if when where whether since that which who whose',
      'so however despite',
    ),
  },
};

const NONE: FunctionWords = {
  functionWords: new Set(),
  modifiers: new Set(),
  negations: new Set(),
  conjunctions: new Set(),
};

export const functionWordsOf = (language: string): FunctionWords => BY_LANGUAGE[language] ?? NONE;

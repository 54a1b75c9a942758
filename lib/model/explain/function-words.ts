import { ALL_PHRASE_WORDS } from '../../languages/all-phrase-words';
import type { PhraseWords } from '../../languages/phrase-words';

/** As `PhraseWords`. */
export interface FunctionWords extends Required<Record<SetName, ReadonlySet<string>>> {
  joinsTokens: boolean;
}

type SetName = Exclude<keyof PhraseWords, 'joinsTokens'>;

const setOf = (words = ''): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

const read = new Map<string, FunctionWords>();

/** @param language ISO 639-1; one that is not known has none of these words */
export function functionWordsOf(language: string): FunctionWords {
  const known = read.get(language);
  if (known) return known;
  const words: Partial<PhraseWords> = ALL_PHRASE_WORDS[language] ?? {};
  const sets: FunctionWords = {
    functionWords: setOf(words.functionWords),
    modifiers: setOf(words.modifiers),
    negations: setOf(words.negations),
    negationsBehind: setOf(words.negationsBehind),
    conjunctions: setOf(words.conjunctions),
    joinsTokens: words.joinsTokens ?? false,
  };
  read.set(language, sets);
  return sets;
}

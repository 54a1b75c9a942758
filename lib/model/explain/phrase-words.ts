import { ALL_PHRASE_WORDS } from '../../languages/all-phrase-words';
import type { PhraseWords } from '../../languages/phrase-words';

/** The words of `PhraseWords` as sets. */
export interface PhraseWordSets extends Required<Record<SetName, ReadonlySet<string>>> {
  joinsTokens: boolean;
}

type SetName = Exclude<keyof PhraseWords, 'joinsTokens'>;

const setOf = (words = ''): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

const read = new Map<string, PhraseWordSets>();

/** @param language ISO 639-1; one that is not known has none of these words */
export function phraseWordsOf(language: string): PhraseWordSets {
  const known = read.get(language);
  if (known) return known;
  const words: Partial<PhraseWords> = ALL_PHRASE_WORDS[language] ?? {};
  const sets: PhraseWordSets = {
    functionWords: setOf(words.functionWords),
    modifiers: setOf(words.modifiers),
    negations: setOf(words.negations),
    negationsBehind: setOf(words.negationsBehind),
    particles: setOf(words.particles),
    conjunctions: setOf(words.conjunctions),
    joinsTokens: words.joinsTokens ?? false,
  };
  read.set(language, sets);
  return sets;
}

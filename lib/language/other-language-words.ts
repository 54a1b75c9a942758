import { FREQUENT_WORDS } from '../languages/all-frequent-words';

const others = new Map<string, ReadonlySet<string>>();

/** Frequent words of all other languages that are none of this one's own. */
function othersThan(language: string): ReadonlySet<string> {
  let found = others.get(language);
  if (!found) {
    const own = new Set(FREQUENT_WORDS[language]);
    found = new Set(
      Object.values(FREQUENT_WORDS)
        .flat()
        .filter((word) => !own.has(word)),
    );
    others.set(language, found);
  }
  return found;
}

/**
 * The words of a text that are frequent in other languages, where none is frequent in this one: names and titles have put
 * "est" and "un" into an English lexicon, but a sentence of nothing else is not English.
 * @param words in lower case
 */
export function otherLanguageWords(words: Iterable<string>, language: string): ReadonlySet<string> {
  const own = FREQUENT_WORDS[language];
  const distinct = new Set(words);
  if (!own || own.some((word) => distinct.has(word))) return NONE;
  const found = new Set([...distinct].filter((word) => othersThan(language).has(word)));
  return found.size >= FEWEST ? found : NONE;
}

const NONE: ReadonlySet<string> = new Set();
/** One may be a name. */
const FEWEST = 2;

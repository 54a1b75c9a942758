import { FREQUENT_WORDS } from '../languages/all-frequent-words';
import { rankLanguages } from './rank-languages';

const others = new Set(Object.entries(FREQUENT_WORDS).flatMap(([language, words]) => (language === 'en' ? [] : words)));
const ENGLISH_WORDS = new Set(FREQUENT_WORDS.en!.filter((word) => !others.has(word)));
/** So many of a text's words, and at least two, show that it is English. */
const ENGLISH_SHARE = 0.2;
const WORD = /[\p{L}\p{M}']+/gu;

/** Besides that by default: a third model would hardly read what two have declined. */
const MOST = 2;
/** How much the default counts in a doubtful text. */
const DEFAULT_BONUS = 1.1;

/**
 * The languages whose models may read a text, the likeliest first: a model that declines the text leaves it to the next.
 * Of a text in several languages, the one of the larger part comes first. English is recognised by a few words, so that
 * a page in English needs no n-grams.
 * @param available languages that have a model; English, or else the first, is asked where nothing is likely
 */
export function likelyLanguages(text: string, available: readonly string[]): string[] {
  const [first] = available;
  if (first === undefined || available.length === 1) return [...available];
  const byDefault = available.includes('en') ? 'en' : first;
  if (byDefault === 'en' && isPlainlyEnglish(text)) return ['en'];
  const votes = new Map<string, number>();
  for (const paragraph of text.split(/\n+/)) {
    const letters = paragraph.match(/\p{L}/gu)?.length ?? 0;
    for (const language of available) {
      votes.set(language, (votes.get(language) ?? 0) + letters * shareOfFrequent(paragraph, language));
    }
    for (const { language, score } of rankLanguages(paragraph))
      votes.set(language, (votes.get(language) ?? 0) + letters * score * (language === byDefault ? DEFAULT_BONUS : 1));
  }
  const likely = available.filter((language) => votes.get(language)! > 0).sort((a, b) => votes.get(b)! - votes.get(a)!);
  return [...new Set([...likely.slice(0, MOST), byDefault])];
}

const wordsOf = (text: string): string[] => text.toLowerCase().replaceAll('’', "'").match(WORD) ?? [];

/** The share of a text's words that are frequent in a language. */
function shareOfFrequent(text: string, language: string): number {
  const words = wordsOf(text);
  const frequent = words.filter((word) => FREQUENT_WORDS[language]?.includes(word));
  return words.length > 0 ? frequent.length / words.length : 0;
}

function isPlainlyEnglish(text: string): boolean {
  const words = wordsOf(text);
  const english = words.filter((word) => ENGLISH_WORDS.has(word));
  return english.length >= ENGLISH_SHARE * words.length && new Set(english).size >= 2;
}

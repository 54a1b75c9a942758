import { FREQUENT_WORDS } from '../languages/all-frequent-words';
import { TOKEN_RULES } from '../languages/all-token-rules';
import { SHIPPED_LANGUAGES } from '../languages/shipped';
import { normalize } from '../text/normalize';
import { tokenizerOf } from '../text/tokenizer';
import { isRanked, lettersIn, rankLanguages } from './rank-languages';

const others = new Set(Object.entries(FREQUENT_WORDS).flatMap(([language, words]) => (language === 'en' ? [] : words)));
/** Without "a" and "i", which are words of other languages, too. */
const ENGLISH_WORDS = new Set(FREQUENT_WORDS.en!.filter((word) => word.length > 1 && !others.has(word)));
const FOREIGN_WORDS = new Set([...others].filter((word) => !FREQUENT_WORDS.en!.includes(word)));
/** So many of a text's words, and at least two, show that it is English. */
const ENGLISH_SHARE = 0.2;
const WORD = /[\p{L}\p{M}']+/gu;

/** Besides that by default: a third model would hardly read what two have declined. */
const MOST = 2;
/** How much the default counts in a doubtful text. */
const DEFAULT_BONUS = 1.1;
/**
 * A paragraph that resembles a language without a model so much more than any with one is left to the default, which
 * declines it or reads it: a model of a similar language often knows enough of its words to read it.
 */
const LEAD_OF_UNREAD = 0.1;

/**
 * The languages whose models may read a text, the likeliest first: a model that declines the text leaves it to the next.
 * Of a text in several languages, the one of the larger part comes first. English is recognised by a few words, so that
 * a page in English needs no n-grams. Languages that letters do not tell apart are asked after the likely ones: their
 * models decide by the words that they know.
 * @param available languages that have a model; English, or else the first, is asked where nothing is likely
 */
export function likelyLanguages(text: string, available: readonly string[]): string[] {
  const [first] = available;
  if (first === undefined || available.length === 1) return [...available];
  const byDefault = available.includes('en') ? 'en' : first;
  if (byDefault === 'en' && isPlainlyEnglish(text)) return ['en'];
  const votes = votesOf(text, byDefault, (ofParagraph) => withModel(ofParagraph, available));
  const likely = available.filter((language) => votes.has(language)).sort((a, b) => votes.get(b)! - votes.get(a)!);
  const untold = available.filter((language) => !isRanked(language));
  const told = likely.slice(0, MOST).filter((language, place) => place === 0 || language !== byDefault);
  return [...new Set([...told, ...untold, byDefault])];
}

/**
 * The language that a text resembles most, where it is one that has no model. Undefined for languages without rules of
 * ours (`lib/languages`), too: Danish is easily taken for Swedish.
 * @param available languages that have a model
 */
export function languageWithoutModel(text: string, available: readonly string[]): string | undefined {
  const votes = [...votesOf(text, undefined, (ofParagraph) => ofParagraph)];
  const [likeliest] = votes.sort(([, a], [, b]) => b - a)[0] ?? [];
  if (likeliest === undefined || !(likeliest in TOKEN_RULES)) return undefined;
  // One that ships may be switched off: then it has a model.
  return available.includes(likeliest) || SHIPPED_LANGUAGES.includes(likeliest) ? undefined : likeliest;
}

type Votes = Map<string, number>;

/** How much a text resembles each language, by its paragraphs. @param choose which votes of a paragraph count */
function votesOf(text: string, byDefault: string | undefined, choose: (ofParagraph: Votes) => Votes): Votes {
  const votes: Votes = new Map();
  for (const paragraph of text.split(/\n+/)) {
    const letters = lettersIn(paragraph);
    for (const [language, vote] of choose(votesOfParagraph(paragraph, byDefault)))
      votes.set(language, (votes.get(language) ?? 0) + letters * vote);
  }
  return votes;
}

function votesOfParagraph(paragraph: string, byDefault: string | undefined): Votes {
  const votes: Votes = new Map();
  for (const { language, score } of rankLanguages(paragraph))
    votes.set(language, score * (language === byDefault ? DEFAULT_BONUS : 1));
  for (const language of Object.keys(FREQUENT_WORDS)) {
    const share = shareOfFrequent(paragraph, language);
    if (share > 0) votes.set(language, (votes.get(language) ?? 0) + share);
  }
  return votes;
}

/** The votes for languages that have a model; empty where a paragraph is most likely in one that has none. */
function withModel(votes: Votes, available: readonly string[]): Votes {
  const read = new Map([...votes].filter(([language]) => available.includes(language)));
  const unread = [...votes].filter(([language]) => !read.has(language)).map(([, vote]) => vote);
  return Math.max(0, ...unread) > Math.max(0, ...read.values()) + LEAD_OF_UNREAD ? new Map() : read;
}

const wordsOf = (text: string, language: string): string[] => normalize(text, tokenizerOf(language)).match(WORD) ?? [];

/** The share of a text's words that are frequent in a language. */
function shareOfFrequent(text: string, language: string): number {
  const words = wordsOf(text, language);
  const frequent = words.filter((word) => FREQUENT_WORDS[language]!.includes(word));
  return words.length > 0 ? frequent.length / words.length : 0;
}

function isPlainlyEnglish(text: string): boolean {
  const words = wordsOf(text, 'en');
  const english = words.filter((word) => ENGLISH_WORDS.has(word));
  if (english.length < ENGLISH_SHARE * words.length || new Set(english).size < 2) return false;
  return words.filter((word) => FOREIGN_WORDS.has(word)).length < english.length;
}

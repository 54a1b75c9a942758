import { otherLanguageWords } from '../language/other-language-words';
import { isRanked, rankLanguages } from '../language/rank-languages';
import type { Lexicon } from '../text/lexicon';
import { normalize } from '../text/normalize';
import { tokenize } from '../text/tokenize';

export interface Fit {
  /** Distinct words that it was judged by; fewer than three decide little. */
  words: number;
  /** Those of them that the lexicon has. */
  known: number;
  /** Above 0: in another language. */
  foreign: number;
}

const WORD = /^(?:[a-z]+|[\p{L}\p{M}]+)$/u;
const RAW_WORD = /\p{L}[\p{L}\p{M}'’-]*/gu;
const FIRST_WORD = new RegExp(RAW_WORD.source, 'u');
const JOINT = /['’-]/;
const CAPITALISED = /^\p{Lu}[\p{L}\p{M}'’-]*\p{Ll}/u;
/** Shorter words, such as "no" and "me", are shared by many languages. */
const MIN_LETTERS = 3;
/** From this share of known words a text is in the language of the lexicon. */
const SURELY_KNOWN = 0.85;
/**
 * The line between "ours" and "another language" in the plane of the share of known words and the lead of the best other
 * language: `lead = SLOPE * (share - PIVOT)`. Fitted on reviews in nine languages; docs/model.md has the shares.
 */
const PIVOT = 0.5;
const SLOPE = 0.5;
/** One word, or two, are in another language only if none is known and they resemble that language this much. */
const MIN_SCORE_OF_FEW = [0, 0.75, 0.6];

/** German writes every noun with a capital: of a text with so many names, and from this lead on, none counts as a name. */
const SHARE_OF_NOUNS = 0.2;
const LEAD_OF_GERMAN = 0.2;

/** The distinct words of a text that decide on its language: short ones do not where it has longer ones. */
export interface WordCounts {
  /** Without names. */
  words: number;
  known: number;
  unknown: string[];
  /** Unknown words, in lower case, that are always capitalised, without the first word of the text. */
  names: string[];
}

/** Counts the words of a whole text by its tokens; `fitOf` counts those of a sentence in the same way. */
export function countWholeText(text: string, tokens: readonly string[], lexicon: Lexicon): WordCounts {
  const missing: string[] = [];
  const [all, long] = [
    { words: 0, known: 0 },
    { words: 0, known: 0 },
  ];
  const others = otherLanguageWords(tokens, lexicon.language);
  for (const token of new Set(tokens)) {
    if (!WORD.test(token)) continue;
    const isKnown = lexicon.has(token) && !others.has(token);
    for (const counts of token.length >= MIN_LETTERS ? [all, long] : [all]) {
      counts.words++;
      if (isKnown) counts.known++;
    }
    if (!isKnown) missing.push(token);
  }
  const { words, known } = long.words > 0 ? long : all;
  const judged = long.words > 0 ? missing.filter((word) => word.length >= MIN_LETTERS) : missing;
  const first = firstWords(text);
  const isName = (word: string) => !first.includes(word) && isAlwaysCapitalised(word, text);
  const names = judged.filter(isName);
  return { words: words - names.length, known, unknown: judged.filter((word) => !names.includes(word)), names };
}

/** The first word of a text, or the words that a hyphen joins in it, in lower case. */
export const firstWords = (text: string) => text.match(FIRST_WORD)?.[0].toLowerCase().split(JOINT) ?? [];

function isAlwaysCapitalised(word: string, text: string): boolean {
  const [first = '', ...rest] = word;
  return (
    text.includes(first.toUpperCase() + rest.join('')) && !text.includes(word) && !text.includes(word.toUpperCase())
  );
}

/** One known word is added, so that one unknown word in a short text says little. */
const shareKnown = ({ words, known }: Pick<Fit, 'words' | 'known'>) => (known + 1) / (words + 1);

/** Whether a text is in the language of the lexicon, whatever its letters resemble. */
export const isSurelyKnown = (counts: Pick<Fit, 'words' | 'known'>) => shareKnown(counts) >= SURELY_KNOWN;

/**
 * How well a text, or a sentence, fits the language of a model: by the share of its words that the lexicon knows and by
 * how much more it resembles another language, where letters tell the model's language from others. Unknown
 * capitalised words are names, except the first word and those of a German text.
 */
export function fitOf(text: string, lexicon: Lexicon): Fit {
  const { unnamed, shareOfNames } = withoutNames(text, lexicon);
  const plain = shareOfNames >= SHARE_OF_NOUNS && isGerman(text, lexicon) ? text : unnamed;
  const { distinct, words, known } = countWords(plain, lexicon);
  if (isSurelyKnown({ words, known })) return { words, known, foreign: -1 };

  const byShare = SLOPE * (shareKnown({ words, known }) - PIVOT);
  if (!isRanked(lexicon.language)) return { words, known, foreign: -byShare };
  const ranked = rankLanguages(plain);
  const own = ranked.find((each) => each.language === lexicon.language)?.score ?? 0;
  const other = ranked.find((each) => each.language !== lexicon.language)?.score ?? 0;
  const lead = other - own;
  const least = MIN_SCORE_OF_FEW[distinct];
  // Another script decides by itself; so do the letters of typing errors, of which the lexicon may know none.
  if (other === 1 || lead < 0) return { words, known, foreign: lead };
  if (least !== undefined) return { words, known, foreign: known === 0 && other >= least ? lead : -1 };
  return { words, known, foreign: lead - byShare };
}

/** Whether the capitals of a text are those of nouns rather than of names. */
function isGerman(text: string, { language }: Lexicon): boolean {
  const [best, ...rest] = rankLanguages(text);
  if (best?.language !== 'de' || language === 'de') return false;
  const own = rest.find((each) => each.language === language)?.score ?? 0;
  return best.score - own >= LEAD_OF_GERMAN;
}

function countWords(text: string, lexicon: Lexicon): { distinct: number; words: number; known: number } {
  const tokens = tokenize(text, lexicon.tokenizer);
  const others = otherLanguageWords(tokens, lexicon.language);
  const isKnown = new Map<string, boolean>();
  for (const token of tokens) {
    if (WORD.test(token)) isKnown.set(token, lexicon.has(token) && !others.has(token));
  }
  const all = [...isKnown.keys()];
  const long = all.filter((word) => [...word].length >= MIN_LETTERS);
  const judged = long.length > 0 ? long : all;
  return { distinct: all.length, words: judged.length, known: judged.filter((word) => isKnown.get(word)).length };
}

function withoutNames(text: string, lexicon: Lexicon): { unnamed: string; shareOfNames: number } {
  let [words, names] = [0, 0];
  const unnamed = text.replace(RAW_WORD, (word) => {
    const isName = words > 0 && CAPITALISED.test(word) && !lexicon.has(normalize(word, lexicon.tokenizer));
    words++;
    if (isName) names++;
    return isName ? '' : word;
  });
  return { unnamed, shareOfNames: words > 0 ? names / words : 0 };
}

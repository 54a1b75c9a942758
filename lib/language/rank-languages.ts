import { eld } from 'eld/extrasmall';
import { LATIN_LANGUAGES } from './latin-languages';

export interface RankedLanguage {
  /** ISO 639-1. */
  language: string;
  /** How much the text resembles it, from 0 to 1. Comparable between languages and, roughly, between texts. */
  score: number;
}

/** Other scripts, each with the language that most reviews in it are written in. Kana comes before Han: Japanese has both. */
const SCRIPTS: readonly [language: string, letter: RegExp][] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['zh', /\p{Script=Han}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
  ['ta', /\p{Script=Tamil}/gu],
  ['te', /\p{Script=Telugu}/gu],
  ['bn', /\p{Script=Bengali}/gu],
  ['th', /\p{Script=Thai}/gu],
];
const RANKED: ReadonlySet<string> = new Set([...SCRIPTS.map(([language]) => language), ...LATIN_LANGUAGES]);
const LATIN = /\p{Script=Latin}/gu;
const LETTER = /\p{L}/gu;
/** Each of these says as much as two letters or more, so that a Korean text with a few Latin names is Korean. */
const SYLLABLE_OR_IDEOGRAPH = /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
/** Beyond ASCII and Latin: most texts have no such letter. */
const OTHER_LETTER = /(?!\p{Script=Latin})\p{L}/u;

eld.setLanguageSubset(LATIN_LANGUAGES);

/**
 * The languages that a text may be in, most likely first: by its script and, in Latin letters, by the n-grams of the
 * `eld` package. Empty for a text without letters, or with letters of a script that it does not know.
 * One or two words are seldom enough to go by.
 */
export function rankLanguages(text: string): RankedLanguage[] {
  if (OTHER_LETTER.test(text)) {
    if (count(text, LATIN) < lettersIn(text) / 2) {
      const least = count(text, LETTER) / 5;
      const language = SCRIPTS.find(([, letter]) => count(text, letter) >= least)?.[0];
      return language ? [{ language, score: 1 }] : [];
    }
  }
  return Object.entries(eld.detect(text.normalize()).getScores()).map(([language, score]) => ({ language, score }));
}

/** How much a text says, in letters. */
export const lettersIn = (text: string): number => count(text, LETTER) + count(text, SYLLABLE_OR_IDEOGRAPH);

/** Whether `rankLanguages` knows a language: a text in any other looks like one that it knows, Danish like Swedish. */
export const isRanked = (language: string): boolean => RANKED.has(language);

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

import { decodeEntities, ENTITY } from './entities';
import { perTokenizer } from './rules-of';
import { ENGLISH } from './tokenizer';
import type { TokenizerVersion } from './tokenizer-version';

/** Replaces parts of a text. It never matches a part of its own replacement. */
export interface Replacement {
  pattern: RegExp;
  by: (match: string) => string;
}

/**
 * A tag, comment or doctype. It stops at the next "<", which keeps the search linear and leaves "<3" and "a < b"
 * alone; "<http://...>" is no tag, since a name must be followed by white space, "/" or ">".
 */
const TAG = /<(?:\/?[a-z][a-z\d-]*(?:[\s/][^<>]*)?|![^<>]*)>/gi;
const LINE_BREAK_OPPORTUNITY = /<wbr\s*\/?>/gi;
/** Soft hyphens, zero-width characters and marks of direction; a joiner between letters, but not within emoji. */
const INVISIBLE = /[\u00ad\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]|(?<=\p{L})\u200d/gu;
const FULL_WIDTH = /[\uff01-\uff5e]/g;
/** Letters with combining marks, and Hangul written in parts. */
const COMPOSABLE = /[^\p{M}\s]\p{M}+|[\u1100-\u11ff]+/gu;
const CURLY_APOSTROPHE = /[\u2018\u2019\u02bc]/g;
/** The one letter that is longer in lower case. */
const DOTTED_CAPITAL_I = /\u0130/g;

const lowerCase: Replacement = { pattern: DOTTED_CAPITAL_I, by: (letter) => letter.toLowerCase() };
const entities: Replacement = { pattern: ENTITY, by: decodeEntities };
const tags: Replacement = { pattern: TAG, by: () => ' ' };
const apostrophes: Replacement = { pattern: CURLY_APOSTROPHE, by: () => "'" };

/** In this order, what the versions of the tokenizer replace before the letters of the language. */
const REPLACEMENTS: Record<TokenizerVersion, readonly Replacement[]> = {
  1: [tags, entities, apostrophes],
  2: [
    { pattern: LINE_BREAK_OPPORTUNITY, by: () => '' },
    tags,
    entities,
    { pattern: INVISIBLE, by: () => '' },
    { pattern: FULL_WIDTH, by: (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0) },
    { pattern: COMPOSABLE, by: (characters) => characters.normalize('NFC') },
    apostrophes,
  ],
};

/** In this order, what a tokenizer replaces in a text before it reads it in lower case. */
export const replacements = perTokenizer(({ letters = {} }, { version }): readonly Replacement[] => {
  const pattern = new RegExp(`[${Object.keys(letters).join('')}]`, 'gu');
  return [...REPLACEMENTS[version], { pattern, by: (letter) => letters[letter]! }, lowerCase];
});

/** Matches a text that no replacement can change: most English texts are. */
const plainText = perTokenizer(
  ({ letters = {} }) => new RegExp(`^[^<&${Object.keys(letters).join('')}\\u0080-\\uffff]*$`),
);

/**
 * The form of a text that the tokenizer reads: tags become white space, entities are decoded (once, after the tags),
 * curly apostrophes become straight, and all letters lower case. Since version 2, invisible characters vanish, full-width
 * characters become plain ones, and letters are composed (NFC).
 */
export function normalize(text: string, tokenizer = ENGLISH): string {
  if (plainText(tokenizer).test(text)) return text.toLowerCase();
  const replaced = replacements(tokenizer).reduce((form, { pattern, by }) => form.replace(pattern, by), text);
  return replaced.toLowerCase();
}

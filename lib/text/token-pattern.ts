import type { TokenRules } from '../languages/token-rules';
import { EMOTICONS } from './emoticons';
import { listed, perTokenizer } from './rules-of';
import { FILLED_STAR, HOLLOW_STAR } from './stars';
import type { Tokenizer } from './tokenizer';
import { DOMAINS, UNITS } from './units-and-domains';

const WORD_CHARACTER = String.raw`[\p{L}\p{M}\p{N}]`;
const WORD_END = `(?!${WORD_CHARACTER})`;

const URL_TAIL = String.raw`(?:[^\s<>"]*[^\s<>"'.,;:!?()[\]*])`;
const HOST_LABEL = String.raw`[a-z\d][a-z\d-]{0,62}`;

/** A pictograph with its variation, skin tone and tags. */
const PICTOGRAPH = String.raw`\p{Extended_Pictographic}[\ufe0f\p{Emoji_Modifier}\u{e0020}-\u{e007f}]*`;

/** Stars as a score: "★★★½", "★☆☆☆☆". */
const STARS = `(?:${FILLED_STAR}|${HOLLOW_STAR})+½|(?:${FILLED_STAR}|${HOLLOW_STAR}){2,}`;

/**
 * The kinds of tokens, most special first: the first alternative that matches is taken.
 * Each alternative takes a time that is proportional to the length of its match, or to that of the plain word at the
 * same place, or bounded by a constant; so the whole scan is linear. Keep it so: no nested repetition over one class.
 */
const alternatives = (rules: TokenRules, { version }: Tokenizer) => [
  // For speed: nine words in ten are plain letters before a space or a comma.
  String.raw`[a-z]+(?=[\s,]|$)`,
  ...(rules.characters ? [`[${rules.characters}]`] : []),
  String.raw`(?:(?:https?|ftp):\/\/|www\.)${URL_TAIL}`,
  String.raw`[\w.%+-]{1,64}@${HOST_LABEL}(?:\.${HOST_LABEL}){1,4}`,
  String.raw`(?:${HOST_LABEL}\.){1,4}(?:${oneOf(DOMAINS)})(?:\/${URL_TAIL}?)?${WORD_END}`,
  ...emoticons(),
  ...(version >= 2 ? [STARS] : []),
  // Flags, keycaps, and pictographs joined by zero-width joiners.
  String.raw`\p{Regional_Indicator}{2}`,
  String.raw`[\d#*]\ufe0f?\u20e3`,
  String.raw`${PICTOGRAPH}(?:\u200d${PICTOGRAPH})*`,
  ...(rules.abbreviations ? [String.raw`(?:${oneOf(listed(rules.abbreviations))})\.`] : []),
  // u.s., e.g., f.b.i, and initials: john c. reilly.
  String.raw`\p{L}(?:\.\p{L})+${WORD_END}\.?`,
  String.raw`\p{L}\.(?!\.|\p{L}\p{L})`,
  ...(rules.whole ? [`(?:${oneOf(listed(rules.whole))})${WORD_END}`] : []),
  // Grades: b+, c-.
  String.raw`[a-f][+-](?![\p{L}\p{M}\p{N}+-])`,
  String.raw`\d+(?:[.,:]\d+)*(?=(?:${oneOf(listed(`${UNITS} ${rules.units ?? ''}`))})${WORD_END})`,
  ...(rules.enclitics ? [String.raw`(?<=\p{L})-(?:${oneOf(listed(rules.enclitics))})${WORD_END}`] : []),
  word(rules),
  String.raw`\.{2,}`,
  '-{2,}',
  "''",
  '``',
  String.raw`\S`,
];

/** Matches the tokens of a text that `normalize` has read for the same tokenizer: all but white space is in one of them. */
export const tokenPattern = perTokenizer(
  (rules, tokenizer) => new RegExp(alternatives(rules, tokenizer).join('|'), 'gu'),
);

/**
 * A run of letters and digits, and of characters that join two of them: rock'n'roll, at&t, f**k, snake_case, 8.5, 9/11,
 * 10:30, pg-13. A slash between letters joins nothing; a hyphen does in some languages.
 */
function word({ hyphenates, characters }: TokenRules): string {
  const joints = [
    "['&]",
    '_+',
    String.raw`\*+`,
    String.raw`(?<=\d)[.,:\/](?=\d)`,
    String.raw`(?<=\p{L})-(?=\d)`,
    String.raw`(?<=\d)-(?=\p{L})`,
    ...(hyphenates ? [String.raw`(?<=\p{L})-(?=\p{L})`] : []),
  ];
  const character = characters ? `(?:(?![${characters}])${WORD_CHARACTER})` : WORD_CHARACTER;
  return `${character}+(?:(?:${joints.join('|')})${character}+)*`;
}

/** Emoticons that contain a letter or a digit must not touch a word: "title:drama" has none. */
function emoticons(): string[] {
  const lettered = EMOTICONS.filter((face) => /[\p{L}\p{N}]/u.test(face));
  const plain = EMOTICONS.filter((face) => !lettered.includes(face));
  return [`(?<!${WORD_CHARACTER})(?:${oneOf(lettered)})${WORD_END}`, `(?:${oneOf(plain)})${WORD_END}`];
}

/** A choice of literal strings, longest first. */
function oneOf(literals: readonly string[]): string {
  const escaped = [...literals]
    .sort((a, b) => b.length - a.length)
    .map((text) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  return escaped.join('|');
}

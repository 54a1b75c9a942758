import { ABBREVIATIONS, DOMAINS, UNITS } from './abbreviations';
import { CLIPPED, DROPPED } from './contractions';
import { EMOTICONS } from './emoticons';

const WORD_CHARACTER = String.raw`[\p{L}\p{M}\p{N}]`;
const WORD_END = `(?!${WORD_CHARACTER})`;

const URL_TAIL = String.raw`(?:[^\s<>"]*[^\s<>"'.,;:!?()[\]*])`;
const HOST_LABEL = String.raw`[a-z\d][a-z\d-]{0,62}`;

/** A pictograph with its variation, skin tone and tags. */
const PICTOGRAPH = String.raw`\p{Extended_Pictographic}[\ufe0f\p{Emoji_Modifier}\u{e0020}-\u{e007f}]*`;

/**
 * What a token can be, most special first: the first alternative that fits wins.
 * Every alternative costs a time proportional to what it takes, or bounded by a constant, or to what the plain word
 * at the same place will take; so the whole scan is linear. Keep it so: no nested repetition over one class.
 */
const ALTERNATIVES = [
  // Nine words in ten end at a space or a comma, and are nothing special then.
  String.raw`[a-z]+(?=[\s,]|$)`,
  String.raw`(?:(?:https?|ftp):\/\/|www\.)${URL_TAIL}`,
  String.raw`[\w.%+-]{1,64}@${HOST_LABEL}(?:\.${HOST_LABEL}){1,4}`,
  String.raw`(?:${HOST_LABEL}\.){1,4}(?:${oneOf(DOMAINS)})(?:\/${URL_TAIL}?)?${WORD_END}`,
  ...emoticons(),
  // Flags, keycaps, and pictographs joined by zero-width joiners.
  String.raw`\p{Regional_Indicator}{2}`,
  String.raw`[\d#*]\ufe0f?\u20e3`,
  String.raw`${PICTOGRAPH}(?:\u200d${PICTOGRAPH})*`,
  String.raw`(?:${oneOf(ABBREVIATIONS)})\.`,
  // u.s., e.g., f.b.i, and initials: john c. reilly.
  String.raw`\p{L}(?:\.\p{L})+${WORD_END}\.?`,
  String.raw`\p{L}\.(?!\.|\p{L}\p{L})`,
  `(?:${oneOf(DROPPED)})${WORD_END}`,
  `(?:${oneOf(CLIPPED)})${WORD_END}`,
  // Grades: b+, c-.
  String.raw`[a-f][+-](?![\p{L}\p{M}\p{N}+-])`,
  String.raw`\d+(?:[.,:]\d+)*(?=(?:${oneOf(UNITS)})${WORD_END})`,
  word(),
  String.raw`\.{2,}`,
  '-{2,}',
  "''",
  '``',
  String.raw`\S`,
];

/** Finds the tokens of normalised text: everything but white space is in one of them. */
export const TOKEN = new RegExp(ALTERNATIVES.join('|'), 'gu');

/**
 * A run of letters and digits, with what joins two of them: rock'n'roll, at&t, f**k, snake_case, 8.5, 1,000, 9/11,
 * 10:30, pg-13. A hyphen or slash between letters joins nothing.
 */
function word(): string {
  const joints = [
    "['&]",
    '_+',
    String.raw`\*+`,
    String.raw`(?<=\d)[.,:\/](?=\d)`,
    String.raw`(?<=\p{L})-(?=\d)`,
    String.raw`(?<=\d)-(?=\p{L})`,
  ];
  return `${WORD_CHARACTER}+(?:(?:${joints.join('|')})${WORD_CHARACTER}+)*`;
}

/** Faces drawn with a letter or a digit must stand apart from words: "title:drama" holds none. */
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

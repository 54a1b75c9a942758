import { normalize } from './normalize';
import { listed, perTokenizer } from './rules-of';
import { tokenPattern } from './token-pattern';
import { ENGLISH } from './tokenizer';

/** An apostrophe before a vowel or a mute h. */
const ELISION = /'(?=[aeiouyhàâäáãéèêëíìîïóòôöõúùûü])/;

/** How the words of a language split into tokens. */
const splitting = perTokenizer(({ splits = '', whole, endings, elides }) => ({
  splits: new Map(splits.split('|').map((parts) => [parts.trim().replace(' ', ''), parts.trim().split(' ')])),
  whole: new Set(listed(whole)),
  endings: listed(endings),
  elides,
}));
type Splitting = ReturnType<typeof splitting>;

/**
 * Splits a text into lowercased tokens by spaCy's conventions. Joined, they are `normalize(text, tokenizer)` without its
 * white space. Time is linear in the length of the text.
 */
export function tokenize(text: string, tokenizer = ENGLISH): string[] {
  const rules = splitting(tokenizer);
  const tokens: string[] = [];
  for (const token of normalize(text, tokenizer).match(tokenPattern(tokenizer)) ?? []) {
    const parts = rules.splits.get(token);
    if (parts) tokens.push(...parts);
    else if (token.includes("'")) pushParts(token, rules, tokens);
    else tokens.push(token);
  }
  return tokens;
}

/** Appends a word with apostrophes in its parts: qu'aujourd'hui -> qu' aujourd'hui. */
function pushParts(word: string, rules: Splitting, tokens: string[]): void {
  let rest = word;
  while (rules.elides && !rules.whole.has(rest)) {
    const end = rest.search(ELISION) + 1;
    if (end < 2) break;
    tokens.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  pushWithEndings(rest, rules.endings, tokens);
}

/** Appends a word and its endings: shouldn't've -> should n't 've. */
function pushWithEndings(word: string, endings: readonly string[], tokens: string[]): void {
  const cuts: number[] = [word.length];
  for (;;) {
    const end = cuts.at(-1)!;
    const ending = endings.find((each) => each.length < end && word.endsWith(each, end));
    if (!ending) break;
    cuts.push(end - ending.length);
  }
  let start = 0;
  for (const end of cuts.reverse()) {
    tokens.push(word.slice(start, end));
    start = end;
  }
}

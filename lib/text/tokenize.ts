import { ENDINGS, SPLITS } from './contractions';
import { normalize } from './normalize';
import { TOKEN } from './token-pattern';
import { TOKENIZER_VERSION } from './tokenizer-version';

/**
 * Splits English text into lowercased tokens by spaCy's conventions. Joined, they are `normalize(text, version)`
 * without its white space. Time is linear in the length of the text.
 */
export function tokenize(text: string, version = TOKENIZER_VERSION): string[] {
  const tokens: string[] = [];
  for (const token of normalize(text, version).match(TOKEN[version]) ?? []) {
    const parts = SPLITS.get(token);
    if (parts) tokens.push(...parts);
    else if (token.includes("'")) pushContraction(token, tokens);
    else tokens.push(token);
  }
  return tokens;
}

/** Appends a word and its endings: shouldn't've -> should n't 've. */
function pushContraction(word: string, tokens: string[]): void {
  const cuts: number[] = [word.length];
  for (;;) {
    const end = cuts.at(-1)!;
    const ending = ENDINGS.find((each) => each.length < end && word.endsWith(each, end));
    if (!ending) break;
    cuts.push(end - ending.length);
  }
  let start = 0;
  for (const end of cuts.reverse()) {
    tokens.push(word.slice(start, end));
    start = end;
  }
}

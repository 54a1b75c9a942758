import type { ReadWord } from '../common/explanation';

const LETTERS = /^[\p{L}\p{N}]+$/u;

/** Joins tokens of letters that touch; the relevance of a word is the sum of theirs. */
export function joinTokens(tokens: readonly ReadWord[]): ReadWord[] {
  const words: ReadWord[] = [];
  for (const token of tokens) {
    const last = words.at(-1);
    if (last && last.at[1] === token.at[0] && LETTERS.test(last.word) && LETTERS.test(token.word)) {
      const { word, at, relevance } = last;
      words[words.length - 1] = {
        word: word + token.word,
        at: [at[0], token.at[1]],
        relevance: relevance + token.relevance,
      };
    } else words.push(token);
  }
  return words;
}

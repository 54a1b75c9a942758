import type { ReadWord } from '../common/explanation';

interface WordRules {
  /** Removed from the beginning of words. */
  elided?: RegExp | undefined;
  joinsTokens: boolean;
  toPlain(word: string): string;
}

const LETTERS = /^[\p{L}\p{N}]+$/u;

/** The words of a text as a list of aspects has them: without elisions, syllables joined, in plain letters. */
export function readWords(tokens: readonly ReadWord[], { elided, joinsTokens, toPlain }: WordRules): ReadWord[] {
  const whole = joinsTokens ? joinTokens(tokens) : tokens;
  const kept = elided ? whole.filter(({ word }) => !isElision(word, elided)) : whole;
  return kept.map((token) => ({ ...token, word: toPlain(elided ? token.word.replace(elided, '') : token.word) }));
}

/** Whether a token is nothing but what words lose in front: French "l'". */
const isElision = (word: string, elided: RegExp) => word.endsWith("'") && elided.test(`${word}…`);

/** Joins tokens of letters that touch; the relevance of a word is the sum of theirs. */
function joinTokens(tokens: readonly ReadWord[]): ReadWord[] {
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

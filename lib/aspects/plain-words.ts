import type { ReadWord } from '../common/explanation';
import { joinTokens } from '../text/join-tokens';

interface WordRules {
  /** Removed from the beginning of words. */
  elided?: RegExp | undefined;
  joinsTokens: boolean;
  toPlain(word: string): string;
}

/** The words of a text as a list of aspects has them: without elisions, syllables joined, in plain letters. */
export function plainWords(tokens: readonly ReadWord[], { elided, joinsTokens, toPlain }: WordRules): ReadWord[] {
  const whole = joinsTokens ? joinTokens(tokens) : tokens;
  const kept = elided ? whole.filter(({ word }) => !isElision(word, elided)) : whole;
  return kept.map((token) => ({ ...token, word: toPlain(elided ? token.word.replace(elided, '') : token.word) }));
}

/** Whether a token is nothing but what words lose in front: French "l'". */
const isElision = (word: string, elided: RegExp) => word.endsWith("'") && elided.test(`${word}…`);

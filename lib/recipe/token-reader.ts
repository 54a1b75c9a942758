import { tokenize } from '../text/tokenize';
import type { Tokenizer } from '../text/tokenizer';
import { wordForm } from '../text/word-form';

/**
 * A tokenizer for many texts, whose words are kept once: tens of millions of them would not fit into memory otherwise.
 * @returns each token as the lexicon has it
 */
export function createTokenReader(tokenizer: Tokenizer): (text: string) => string[] {
  const words = new Map<string, string>();
  return (text) =>
    tokenize(text, tokenizer).map((token) => {
      const known = words.get(token);
      if (known !== undefined) return known;
      const word = wordForm(token);
      words.set(token, word);
      return word;
    });
}

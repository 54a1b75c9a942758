import type { ReadWord } from '../../lib/common/explanation';
import { locateTokens } from '../../lib/text/locate-tokens';
import { tokenize } from '../../lib/text/tokenize';
import { tokenizerOf } from '../../lib/text/tokenizer';

/** The words of a text with relevance by hand; 0 for those that are not named. */
export function readWords(text: string, relevance: Record<string, number> = {}, language = 'en'): ReadWord[] {
  const tokenizer = tokenizerOf(language);
  const tokens = tokenize(text, tokenizer);
  const places = locateTokens(text, tokens, tokenizer);
  return tokens.map((word, i) => ({ word, at: places[i]!, relevance: relevance[word] ?? 0 }));
}

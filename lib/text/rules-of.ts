import { TOKEN_RULES } from '../languages/all-token-rules';
import type { TokenRules } from '../languages/token-rules';
import type { Tokenizer } from './tokenizer';

/** Computes a value once for each tokenizer. */
export function perTokenizer<Value>(compute: (rules: TokenRules, tokenizer: Tokenizer) => Value) {
  const values = new Map<string, Value>();
  return (tokenizer: Tokenizer): Value => {
    const key = tokenizer.language + tokenizer.version;
    let value = values.get(key);
    if (value === undefined) {
      value = compute(TOKEN_RULES[tokenizer.language] ?? {}, tokenizer);
      values.set(key, value);
    }
    return value;
  };
}

/** The words of a list of rules. */
export const listed = (words = '') => words.trim().split(/\s+/).filter(Boolean);

import type { TokenRules } from '../token-rules';

export const ja: TokenRules = { characters: String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}` };

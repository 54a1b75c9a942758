import type { TokenRules } from '../token-rules';

export const zh: TokenRules = { characters: String.raw`\p{Script=Han}` };

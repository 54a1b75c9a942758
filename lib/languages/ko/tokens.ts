import type { TokenRules } from '../token-rules';

/** By syllables: particles and endings follow their words without a space. Runs of single letters (ㅋㅋㅋ) stay whole. */
export const ko: TokenRules = { characters: '가-힣' };

import { TOKENIZER_VERSION, type TokenizerVersion } from './tokenizer-version';

/** By which rules texts become tokens. */
export interface Tokenizer {
  /** ISO 639-1. */
  language: string;
  version: TokenizerVersion;
}

export const tokenizerOf = (language: string, version = TOKENIZER_VERSION): Tokenizer => ({ language, version });

export const ENGLISH = tokenizerOf('en');

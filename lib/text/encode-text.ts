import type { Lexicon } from './lexicon';
import { truncate } from './sequence';
import { tokenize } from './tokenize';

/** A text as a network reads it. */
export interface EncodedText {
  /** All of its tokens. */
  tokens: string[];
  /** Ascending places in `tokens` that the network reads; a long text loses its middle: [words]. */
  kept: Int32Array;
  /** The indices in the lexicon of the tokens at those places: [words]. */
  sequence: Int32Array;
}

/** The sequence that a network reads of a text's tokens. @param maxLength most words that it reads */
export function encodeTokens(tokens: readonly string[], lexicon: Lexicon, maxLength: number): Int32Array {
  return truncate(lexicon.encode(tokens), maxLength);
}

/** @param maxLength most words that the network reads */
export function encodeText(text: string, lexicon: Lexicon, maxLength: number): EncodedText {
  const tokens = tokenize(text, lexicon.tokenizer);
  const kept = truncate(Int32Array.from(tokens.keys()), maxLength);
  return { tokens, kept, sequence: encodeTokens(tokens, lexicon, maxLength) };
}

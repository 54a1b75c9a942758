import type { Lexicon } from './lexicon';
import { truncate } from './sequence';
import { tokenize } from './tokenize';

/** A text as a network reads it. */
export interface Reading {
  /** All of its tokens. */
  tokens: string[];
  /** Places in `tokens` that are read, ascending; a long text loses its middle: [words]. */
  kept: Int32Array;
  /** Their indices in the lexicon: [words]. */
  sequence: Int32Array;
}

/** @param maxLength most words that are read. */
export function readText(text: string, lexicon: Lexicon, maxLength: number): Reading {
  const tokens = tokenize(text);
  const kept = truncate(Int32Array.from(tokens.keys()), maxLength);
  return { tokens, kept, sequence: lexicon.encode(Array.from(kept, (place) => tokens[place]!)) };
}

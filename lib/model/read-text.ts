import { type EncodedText, encodeText } from '../text/encode-text';
import type { Lexicon } from '../text/lexicon';
import { type ReadablePart, readablePart } from './decline';

/** The part of a text that a model reads, and how it reads it. */
export interface Reading extends ReadablePart, EncodedText {}

/** @param maxLength most words that the network reads */
export function readText(text: string, lexicon: Lexicon, maxLength: number): Reading {
  const whole = encodeText(text, lexicon, maxLength);
  const part = readablePart(text, lexicon, whole.tokens);
  return { ...part, ...(part.text === text ? whole : encodeText(part.text, lexicon, maxLength)) };
}

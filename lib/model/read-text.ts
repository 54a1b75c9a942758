import { type EncodedText, encodeText } from '../text/encode-text';
import { type ReadablePart, readablePart } from './decline';
import type { Reader } from './foreign';

/** The part of a text that a model reads, and how it reads it. */
export interface Reading extends ReadablePart, EncodedText {}

/** @param maxLength most words that the network reads */
export function readText(text: string, reader: Reader, maxLength: number): Reading {
  const whole = encodeText(text, reader.lexicon, maxLength);
  const part = readablePart(text, reader, whole.tokens);
  return { ...part, ...(part.text === text ? whole : encodeText(part.text, reader.lexicon, maxLength)) };
}

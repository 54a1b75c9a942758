import { MOST_WORDS } from '../../common/limits';
import { isJson } from './settings';
import type { WordIndex } from './word-index';

/** A word that a model reads. */
export interface IndexedWord {
  word: string;
  /** From and to in the text, in UTF-16 units. */
  at: [from: number, to: number];
  index: number;
}

/**
 * The words of a text and their indices, as Keras' `texts_to_sequences` gives them: characters of `filters` part words, and
 * a word that is unknown or beyond the limit becomes `oov`, or is left out where there is none.
 * @param rows of the embedding, an upper limit of the indices
 */
export function readWords(text: string, index: WordIndex, rows: number): IndexedWord[] {
  const { indices, filters, split, lower, oov } = index;
  const limit = Math.min(index.words ?? rows, rows);
  const separators = new Set([...filters, ...split]);
  const words: IndexedWord[] = [];
  const add = (from: number, to: number) => {
    const written = text.slice(from, to);
    const word = lower ? written.toLowerCase() : written;
    const known = indices.get(word);
    const place = known !== undefined && known < limit ? known : oov;
    if (place !== undefined && place < rows) words.push({ word, at: [from, to], index: place });
  };
  let from = 0;
  for (let to = 0; to <= text.length; to++) {
    if (to < text.length && !separators.has(text[to]!)) continue;
    if (to > from) add(from, to);
    from = to + 1;
  }
  return words;
}

/** How sequences are brought to one length. */
export interface SequenceRule {
  /** Where nothing is known, sequences keep their own length. */
  length: number | undefined;
  padding: PaddingSide;
  truncating: PaddingSide;
}
export type PaddingSide = 'pre' | 'post';

const isSide = (value: unknown): value is PaddingSide => value === 'pre' || value === 'post';

/** @returns undefined where the content is no rule */
export function readSequenceRule(content: unknown): SequenceRule | undefined {
  if (!isJson(content)) return undefined;
  const { length, padding, truncating } = content;
  const isLength = Number.isInteger(length) && (length as number) > 0 && (length as number) <= MOST_WORDS;
  if (!isSide(padding) || !isSide(truncating) || !(length === undefined || isLength)) return undefined;
  return { length: length as number | undefined, padding, truncating };
}

/** As Keras' `pad_sequences` with the value 0. @param least a sequence has at least so many indices */
export function padSequence(
  indices: readonly number[],
  { length, padding, truncating }: SequenceRule,
  least = 1,
): number[] {
  const wanted = Math.max(length ?? indices.length, least);
  const kept =
    indices.length <= wanted ? indices : truncating === 'pre' ? indices.slice(-wanted) : indices.slice(0, wanted);
  const zeros = new Array<number>(wanted - kept.length).fill(0);
  return padding === 'pre' ? [...zeros, ...kept] : [...kept, ...zeros];
}

/** The sequence that a model reads of the indices of a text's words. */
export function sequenceOf(words: readonly number[], { start }: WordIndex, rule: SequenceRule): number[] {
  return padSequence(start === undefined ? words : [start, ...words], rule);
}

/** How many indices `sequenceOf` gives. */
export function sequenceLength(words: readonly number[], { start }: WordIndex, { length }: SequenceRule): number {
  return Math.max(1, length ?? words.length + (start === undefined ? 0 : 1));
}

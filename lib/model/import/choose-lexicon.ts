import type { WordIndex } from './word-index';

/** A file that may be the lexicon of a model. */
export interface LexiconFile {
  name: string;
  /** Whether it says that it is one: Keras' `Tokenizer`. */
  isTokenizer: boolean;
  isText: boolean;
  /** @param rows of the embedding */
  read(rows: number): WordIndex;
}

/** A folder holds other lists and tables, too: the names of classes, settings, or what a program requires. */
const LEAST_SHARE = 0.01;
/** More than the classes that a model tells apart. A tiny embedding has fewer. */
const LEAST_WORDS = 4;

/** How many rows of the embedding a text can reach by a lexicon's words: no text has one with a separator in it. */
function reachable({ indices, filters, split, oov }: WordIndex, rows: number): number {
  const separators = new Set([...filters, ...split]);
  const reached = new Set(oov !== undefined && oov < rows ? [oov] : []);
  for (const [word, index] of indices) {
    if (index < rows && word !== '' && ![...word].some((letter) => separators.has(letter))) reached.add(index);
  }
  return reached.size;
}

/**
 * The lexicon that fits an embedding best. Plain text counts only where no JSON fits, and of equals a `Tokenizer` counts,
 * which says more than a word index.
 * @param files the preferred ones first
 * @returns undefined where none fits
 */
export function chooseLexicon(files: readonly LexiconFile[], rows: number): WordIndex | undefined {
  const ordered = [...files].sort((a, b) => Number(b.isTokenizer) - Number(a.isTokenizer));
  const best = (some: readonly LexiconFile[]) => {
    let most = Math.max(LEAST_SHARE * rows, Math.min(LEAST_WORDS, rows / 5)) - 1;
    let found: WordIndex | undefined;
    for (const { read } of some) {
      const index = read(rows);
      const count = reachable(index, rows);
      if (count > most) [found, most] = [index, count];
    }
    return found;
  };
  return best(ordered.filter(({ isText }) => !isText)) ?? best(ordered.filter(({ isText }) => isText));
}

import { CodedError } from '../common/errors';

/** Index of padding. */
export const PAD = 0;
/** Index of every word that the lexicon does not know. */
export const UNK = 1;
/** The entries before the words. */
const SPECIAL = ['<PAD>', '<UNK>'] as const;

export interface LexiconOptions {
  /** Words that occur less often are left out. Default 1: none is. */
  minFreq?: number;
  /** At most this many words, the most frequent ones; padding and `<UNK>` do not count. Default: no limit. */
  maxWords?: number;
}

/** Word <-> index. 0 is padding, 1 is `<UNK>`, words from 2 up, most frequent first. Immutable. */
export class Lexicon {
  readonly #words: readonly string[];
  readonly #indices = new Map<string, number>();

  private constructor(words: readonly string[]) {
    this.#words = words;
    words.forEach((word, position) => {
      const place: [line: number, word: string] = [position + 1, JSON.stringify(word.slice(0, 100))];
      if (!/^\S+$/u.test(word)) throw new CodedError('model.lexiconWord', place);
      if (this.#indices.has(word)) throw new CodedError('model.lexiconRepeats', place);
      this.#indices.set(word, position + SPECIAL.length);
    });
  }

  /** Counts the words of the token lists and orders them by frequency, then by UTF-16 code units. */
  static build(tokenLists: Iterable<readonly string[]>, { minFreq = 1, maxWords }: LexiconOptions = {}): Lexicon {
    const counts = new Map<string, number>();
    for (const tokens of tokenLists) for (const token of tokens) counts.set(token, (counts.get(token) ?? 0) + 1);
    const ordered = [...counts]
      .filter(([, count]) => count >= minFreq)
      .sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1));
    return new Lexicon(ordered.slice(0, maxWords).map(([word]) => word));
  }

  /**
   * Reads `lexicon.txt`: UTF-8, one word a line, line k (from 0) is the word with index k + 2.
   * @throws CodedError that names the line, when one is empty, holds white space or repeats a word
   */
  static fromText(text: string): Lexicon {
    return new Lexicon(text === '' ? [] : text.replace(/\n$/, '').split('\n'));
  }

  /** The inverse of `fromText`. */
  toText(): string {
    return this.#words.map((word) => `${word}\n`).join('');
  }

  /** Number of indices, padding and `<UNK>` included: the rows of an embedding. */
  get size(): number {
    return this.#words.length + SPECIAL.length;
  }

  has(word: string): boolean {
    return this.#indices.has(word);
  }

  encode(tokens: readonly string[]): Int32Array {
    return Int32Array.from(tokens, (token) => this.#indices.get(token) ?? UNK);
  }

  /**
   * Unknown words come back as `<UNK>`, padding as `<PAD>`.
   * @throws RangeError for an index that the lexicon does not have.
   */
  decode(indices: Iterable<number>): string[] {
    return Array.from(indices, (index) => {
      const word = SPECIAL[index] ?? this.#words[index - SPECIAL.length];
      if (word === undefined)
        throw new RangeError(`The lexicon has ${this.size} indices; ${index} is not one of them.`);
      return word;
    });
  }
}

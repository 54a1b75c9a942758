import { CodedError } from '../common/errors';
import { perTokenizer } from './rules-of';
import { isElongated, SameLetters } from './same-letters';
import { ENGLISH, type Tokenizer } from './tokenizer';
import { wordForm } from './word-form';

/** Index of padding. */
export const PAD = 0;
/** Index of every word that the lexicon does not know. */
export const UNK = 1;
/** The entries before the words. */
const SPECIAL = ['<PAD>', '<UNK>'] as const;

const stemLettersOf = perTokenizer(({ stemLetters }, { version }) => (version === 1 ? undefined : stemLetters));

export interface LexiconOptions {
  /** Words that occur less often are left out. Default 1: none is. */
  minFreq?: number;
  /** At most this many words, the most frequent ones; padding and `<UNK>` do not count. Default: no limit. */
  maxWords?: number;
}

/** @throws CodedError that names the line, when a word is empty, holds white space or stands there twice */
function indicesOf(words: readonly string[]): Map<string, number> {
  const indices = new Map<string, number>();
  const error = (code: 'model.lexiconWord' | 'model.lexiconRepeats', position: number) =>
    new CodedError(code, [position + 1, JSON.stringify(words[position]!.slice(0, 100))]);
  words.forEach((word, position) => {
    if (word === '' || /\s/u.test(word)) throw error('model.lexiconWord', position);
    indices.set(word, position + SPECIAL.length);
    if (indices.size === position) throw error('model.lexiconRepeats', position);
  });
  return indices;
}

/**
 * Word <-> index. 0 is padding, 1 is `<UNK>`, words from 2 up, most frequent first. Immutable.
 *
 * Since version 2 of the tokenizer a token is looked up by its `wordForm`, and an unknown word is read as the known one
 * with the same letters, repeated ones counted once: "booooring" as "boring", "stuppid" as "stupid". In some languages, a
 * word that is still unknown is encoded as one that it begins with.
 */
export class Lexicon {
  readonly #words: readonly string[];
  readonly #indices: ReadonlyMap<string, number>;
  #sameLetters: SameLetters | undefined;

  private constructor(
    words: readonly string[],
    /** The tokenizer whose tokens it encodes. */
    readonly tokenizer: Tokenizer,
  ) {
    this.#words = words;
    this.#indices = indicesOf(words);
  }

  /**
   * Counts the words of the token lists and orders them by frequency, then by UTF-16 code units. An elongated word is left
   * out where it can be read as another.
   * @param tokenizer the one whose tokens they are, of the current version
   */
  static build(
    tokenLists: Iterable<readonly string[]>,
    { minFreq = 1, maxWords }: LexiconOptions = {},
    tokenizer = ENGLISH,
  ): Lexicon {
    const counts = new Map<string, number>();
    for (const tokens of tokenLists) {
      for (const token of tokens) {
        const word = wordForm(token);
        counts.set(word, (counts.get(word) ?? 0) + 1);
      }
    }
    const ordered = [...counts]
      .filter(([, count]) => count >= minFreq)
      .sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
      .map(([word]) => word);
    const regular = new SameLetters(ordered.filter((word) => !isElongated(word)));
    const words = ordered.filter((word) => !isElongated(word) || !regular.find(word));
    return new Lexicon(words.slice(0, maxWords), tokenizer);
  }

  /**
   * Reads `lexicon.txt`: UTF-8, one word a line, line k (from 0) is the word with index k + 2.
   * @throws CodedError that names the line, when one is empty, holds white space or repeats a word
   */
  static fromText(text: string, tokenizer = ENGLISH): Lexicon {
    return new Lexicon(text === '' ? [] : text.replace(/\n$/, '').split('\n'), tokenizer);
  }

  /** Of the texts that it encodes: ISO 639-1. */
  get language(): string {
    return this.tokenizer.language;
  }

  /** From index 2 up. */
  get words(): readonly string[] {
    return this.#words;
  }

  /** The same lexicon, and at its end those of the words that it does not know. */
  extendedBy(words: Iterable<string>): Lexicon {
    return new Lexicon([...this.#words, ...[...new Set(words)].filter((word) => !this.has(word))], this.tokenizer);
  }

  /** The inverse of `fromText`. */
  toText(): string {
    return this.#words.map((word) => `${word}\n`).join('');
  }

  /** Number of indices, padding and `<UNK>` included: the rows of an embedding. */
  get size(): number {
    return this.#words.length + SPECIAL.length;
  }

  /** Whether a token is known as it is, not by what it begins with. */
  has(token: string): boolean {
    return this.#indexOf(token) !== UNK;
  }

  encode(tokens: readonly string[]): Int32Array {
    const stemLetters = stemLettersOf(this.tokenizer);
    return Int32Array.from(tokens, (token) => {
      const index = this.#indexOf(token);
      return index === UNK && stemLetters ? this.#indexOfStem(wordForm(token), stemLetters) : index;
    });
  }

  #indexOfStem(word: string, stemLetters: number): number {
    for (let length = word.length - 1; length >= stemLetters; length--) {
      const index = this.#indices.get(word.slice(0, length));
      if (index !== undefined) return index;
    }
    return UNK;
  }

  #indexOf(token: string): number {
    const index = this.#indices.get(token);
    if (index !== undefined) return index;
    if (this.tokenizer.version === 1) return UNK;
    this.#sameLetters ??= new SameLetters(this.#words);
    const form = wordForm(token);
    return this.#indices.get(form) ?? this.#indices.get(this.#sameLetters.find(form) ?? '') ?? UNK;
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

const LETTERS = /^\p{L}{4,}$/u;
const REPEATED = /(\p{L})\1+/gu;
const ELONGATED = /(\p{L})\1\1/u;
/** Fewer different letters in a row would be read as too many other words. */
const MIN_LETTERS = 4;
/** An elongated word may be as short as "so". */
const MIN_LETTERS_ELONGATED = 2;

/** Whether a letter stands three times in a row. */
export const isElongated = (word: string) => ELONGATED.test(word);

const once = (word: string) => word.replace(REPEATED, '$1');

/** Finds words by their letters, those that are repeated in a row counted once. */
export class SameLetters {
  readonly #words = new Map<string, string>();

  /** @param words the preferred ones first */
  constructor(words: readonly string[]) {
    for (const word of words) {
      const letters = once(word);
      if (!isElongated(word) && !this.#words.has(letters)) this.#words.set(letters, word);
    }
  }

  /** The preferred word with the letters of an unknown one, if there is any. */
  find(unknown: string): string | undefined {
    if (!LETTERS.test(unknown) && !isElongated(unknown)) return undefined;
    const letters = once(unknown);
    const least = isElongated(unknown) ? MIN_LETTERS_ELONGATED : MIN_LETTERS;
    return letters.length < least ? undefined : this.#words.get(letters);
  }
}

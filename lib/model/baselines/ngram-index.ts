export interface NgramOptions {
  /** Longest n-gram, in words. */
  order: number;
  /** An n-gram that fewer texts contain is left out. */
  minDocuments: number;
}

/** Sets of features, row-major: those of review i are `features` from `offsets[i]` to before `offsets[i + 1]`. */
export interface SparseRows {
  offsets: Int32Array;
  features: Int32Array;
}

/**
 * n-gram -> feature. A longer n-gram is stored as its prefix, which is a feature, and one more word; so each length has
 * one map of numbers. Only n-grams whose parts are frequent are counted (Agrawal and Srikant 1994), which keeps it small.
 */
export class NgramIndex {
  readonly #words = new Map<string, number>();
  /** For n-grams from two words up: prefix * words + last word -> feature. */
  readonly #longer: Map<number, number>[] = [];
  #size = 0;

  /** Counts the n-grams of all texts. @param texts tokens, the same at each call. */
  static build(texts: () => Iterable<readonly string[]>, { order, minDocuments }: NgramOptions): NgramIndex {
    const index = new NgramIndex();
    const counted = countDocuments(texts(), (tokens) => tokens);
    for (const word of counted.frequent(minDocuments)) index.#words.set(word, index.#size++);
    for (let n = 2; n <= order; n++) {
      const keys = countDocuments(texts(), (tokens) => index.#keys(tokens, n)).frequent(minDocuments);
      index.#longer.push(new Map(keys.map((key) => [key, index.#size++])));
    }
    return index;
  }

  /** Number of features. */
  get size(): number {
    return this.#size;
  }

  /** Keys of the n-grams (n from 2 up) of a text whose two parts of n - 1 words are known. */
  #keys(tokens: readonly string[], n: number): number[] {
    const words = tokens.map((token) => this.#words.get(token) ?? -1);
    let parts = words;
    for (let level = 2; ; level++) {
      const keys: number[] = [];
      for (let t = 0; t + 1 < parts.length; t++) {
        const known = parts[t]! >= 0 && parts[t + 1]! >= 0;
        keys.push(known ? parts[t]! * this.#words.size + words[t + level - 1]! : -1);
      }
      if (level === n) return keys.filter((key) => key >= 0);
      const known = this.#longer[level - 2]!;
      parts = keys.map((key) => known.get(key) ?? -1);
    }
  }

  /** The features of a text: each once, ascending. */
  encode(tokens: readonly string[]): Int32Array {
    const words = tokens.map((token) => this.#words.get(token) ?? -1);
    const found = words.filter((word) => word >= 0);
    let parts = words;
    this.#longer.forEach((known, level) => {
      const next: number[] = [];
      for (let t = 0; t + 1 < parts.length; t++) {
        const both = parts[t]! >= 0 && parts[t + 1]! >= 0;
        const feature = both ? known.get(parts[t]! * this.#words.size + words[t + level + 1]!) : undefined;
        next.push(feature ?? -1);
        if (feature !== undefined) found.push(feature);
      }
      parts = next;
    });
    const sorted = Int32Array.from(found).sort();
    return sorted.filter((feature, i) => feature !== sorted[i - 1]);
  }

  encodeAll(texts: Iterable<readonly string[]>): SparseRows {
    const rows = Array.from(texts, (tokens) => this.encode(tokens));
    const offsets = new Int32Array(rows.length + 1);
    rows.forEach((row, i) => {
      offsets[i + 1] = offsets[i]! + row.length;
    });
    const features = new Int32Array(offsets.at(-1)!);
    for (const [i, row] of rows.entries()) features.set(row, offsets[i]!);
    return { offsets, features };
  }
}

/** Counts in how many documents each key stands. */
function countDocuments<Key>(texts: Iterable<readonly string[]>, keysOf: (tokens: readonly string[]) => Iterable<Key>) {
  const places = new Map<Key, number>();
  const counts: number[] = [];
  const lastSeen: number[] = [];
  let document = 0;
  for (const tokens of texts) {
    document++;
    for (const key of keysOf(tokens)) {
      let place = places.get(key);
      if (place === undefined) {
        place = counts.push(0) - 1;
        places.set(key, place);
      }
      if (lastSeen[place] === document) continue;
      lastSeen[place] = document;
      counts[place]!++;
    }
  }
  return {
    frequent: (least: number): Key[] => {
      const keys: Key[] = [];
      for (const [key, place] of places) if (counts[place]! >= least) keys.push(key);
      return keys;
    },
  };
}

import { edgeKeys, nearKey } from './near-text';

/** Shorter texts share words by chance: "Best film ever", "Best film of all". */
const FEWEST_WORDS = 10;
/** Of longer texts, one edge of twelve words is enough: see `splitNear`. */
const MOST_WORDS = 26;
/** Half of the shortest text: an edit of one word leaves one of its edges as it was. */
const EDGE_WORDS = FEWEST_WORDS / 2;
/** Words that may be inserted, removed or replaced. */
const MOST_EDITS = 2;
/** An edge that more texts share is a phrase that everybody uses, or a template. */
export const MOST_SHARING = 10;

/**
 * Finds short texts that are nearly the same: of ten words or more, with the same first or last five and at most two words
 * that differ. So one that differs in a single word is found, unless its edges are a phrase that everybody uses.
 */
export class ShortTexts {
  readonly #byEdge = new Map<number, number[][]>();

  /** @param words of a text */
  add(words: readonly string[]): void {
    const edges = edgesOf(words);
    const keys = edges.length > 0 ? words.map(nearKey) : [];
    for (const edge of edges) {
      const sharing = this.#byEdge.get(edge);
      if (!sharing) this.#byEdge.set(edge, [keys]);
      else if (sharing.length <= MOST_SHARING) sharing.push(keys);
    }
  }

  /** Whether a text is nearly the same as one of those that were added. */
  has(words: readonly string[]): boolean {
    const found = edgesOf(words).flatMap((edge) => {
      const sharing = this.#byEdge.get(edge) ?? [];
      return sharing.length > MOST_SHARING ? [] : sharing;
    });
    if (found.length === 0) return false;
    const keys = words.map(nearKey);
    return found.some((other) => areNear(keys, other));
  }
}

function edgesOf(words: readonly string[]): number[] {
  return words.length < FEWEST_WORDS || words.length > MOST_WORDS ? [] : edgeKeys(words, EDGE_WORDS);
}

/** Whether at most so many words must be inserted, removed or replaced to make one text the other. */
function areNear(a: readonly number[], b: readonly number[], i = 0, j = 0, edits = MOST_EDITS): boolean {
  while (i < a.length && j < b.length && a[i] === b[j]) [i, j] = [i + 1, j + 1];
  if (i === a.length || j === b.length) return Math.max(a.length - i, b.length - j) <= edits;
  if (edits === 0) return false;
  const rest = [
    [i + 1, j + 1],
    [i + 1, j],
    [i, j + 1],
  ] as const;
  return rest.some(([nextI, nextJ]) => areNear(a, b, nextI, nextJ, edits - 1));
}

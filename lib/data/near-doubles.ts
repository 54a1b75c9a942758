import { nearKey } from './near-text';

/** The keys of more texts would take too much memory; later texts are compared with these. */
const MOST_TEXTS = 2 ** 20;

/** Counts the texts that stand in a file more than once, exactly or nearly (see `nearKey`). */
export class NearDoubles {
  /** The opinion beside each text, where it first stands. */
  readonly #firsts = new Map<number, number>();
  /** How often a text that was there with one opinion came with another (or the same) one. */
  readonly #pairs = new Map<number, number>();

  /** @param opinion its place in `OpinionCounts.all` */
  add(text: string, opinion: number): void {
    const key = nearKey(text);
    const first = this.#firsts.get(key);
    if (first === undefined) {
      if (this.#firsts.size < MOST_TEXTS) this.#firsts.set(key, opinion);
      return;
    }
    const pair = first * 2 ** 17 + opinion;
    this.#pairs.set(pair, (this.#pairs.get(pair) ?? 0) + 1);
  }

  /**
   * @param sides of each opinion
   * @returns how many reviews have a text that stood in the file before, and how many of those are on the other side
   */
  count(sides: readonly (0 | 1 | undefined)[]): { texts: number; contradicting: number } {
    const counts = { texts: 0, contradicting: 0 };
    for (const [pair, count] of this.#pairs) {
      counts.texts += count;
      const [first, second] = [sides[Math.floor(pair / 2 ** 17)], sides[pair % 2 ** 17]];
      if (first !== undefined && second !== undefined && first !== second) counts.contradicting += count;
    }
    return counts;
  }
}

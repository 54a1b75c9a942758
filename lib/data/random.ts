/** A repeatable source of randomness: the same seed gives the same numbers on every machine. Not for secrets. */
export interface Random {
  /** Uniform in [0, 1), in steps of 2^-32. */
  next(): number;
  /** Uniform integer in [0, n), for n up to 2^32. */
  integer(n: number): number;
  /** A copy in random order (Fisher-Yates). */
  shuffle<T>(values: readonly T[]): T[];
}

/**
 * Mulberry32 (Tommy Ettinger, public domain): 32 bits of state, enough for shuffles and initial weights.
 * @param seed any integer; only its low 32 bits count
 */
export function createRandom(seed: number): Random {
  let state = seed | 0;
  function next(): number {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
  function integer(n: number): number {
    return Math.floor(next() * n);
  }
  function shuffle<T>(values: readonly T[]): T[] {
    const copy = [...values];
    for (let last = copy.length - 1; last > 0; last--) {
      const other = integer(last + 1);
      [copy[last], copy[other]] = [copy[other]!, copy[last]!];
    }
    return copy;
  }
  return { next, integer, shuffle };
}

import { byDescending } from './by-descending';

/** Shares of the words that are removed, or kept: DeYoung et al. 2020, https://arxiv.org/abs/1911.03429, section 4.2. */
export const SHARES = [0.01, 0.05, 0.1, 0.2, 0.5] as const;

/** A sequence in parts, one for each of `SHARES`. */
export interface Parts {
  /** The sequence without its most relevant words: the probability should fall (comprehensiveness). */
  removed: Int32Array[];
  /** These words alone: the probability should stay (sufficiency). */
  kept: Int32Array[];
}

/** @param towards relevance toward the predicted side: [words] */
export function partsOf(sequence: Int32Array, towards: ArrayLike<number>): Parts {
  const ranked = byDescending(towards);
  const tops = SHARES.map((share) => new Set(ranked.slice(0, Math.ceil(share * sequence.length))));
  return {
    removed: tops.map((top) => sequence.filter((_, place) => !top.has(place))),
    kept: tops.map((top) => sequence.filter((_, place) => top.has(place))),
  };
}

/** The mean fall of the probability of the predicted side. @param parts its probabilities for the parts */
export function meanFall(whole: number, parts: readonly number[]): number {
  return parts.reduce((sum, probability) => sum + whole - probability, 0) / parts.length;
}

import type { WordContribution } from '../common/review';

const HAS_LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/**
 * The `count` words that contributed most, in reading order. A word that occurs several times is kept once, where it
 * contributed most; punctuation is left out, because it explains nothing to a reader.
 */
export function strongestWords(words: readonly WordContribution[], count: number): WordContribution[] {
  const weight = (place: number) => Math.abs(words[place]!.contribution);
  const strongest = new Map<string, number>();
  words.forEach(({ word }, place) => {
    const best = strongest.get(word);
    if (HAS_LETTER_OR_DIGIT.test(word) && (best === undefined || weight(place) > weight(best))) {
      strongest.set(word, place);
    }
  });
  const places = [...strongest.values()].sort((a, b) => weight(b) - weight(a)).slice(0, count);
  return places.sort((a, b) => a - b).map((place) => words[place]!);
}

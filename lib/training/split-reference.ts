import type { Example } from '../data/example';

/** Reference reviews: `rehearsed` are learned again when fine-tuning, `measured` are used for the comparison. */
export interface ReferenceReviews {
  rehearsed: readonly Example[];
  measured: readonly Example[];
}

/**
 * Halves the reference reviews so that both halves have the same ratings and lengths: in the order of rating, then of
 * length, the second and third of each four are measured. Words are counted, not tokens, so that the halves stay the
 * same when the tokenizer changes.
 */
export function splitReference(examples: readonly Example[]): ReferenceReviews {
  const sorted = examples
    .map((example) => ({ example, rating: example.rating ?? 0, words: example.text.split(/\s+/).length }))
    .sort((a, b) => a.rating - b.rating || a.words - b.words)
    .map(({ example }) => example);
  const isMeasured = (place: number) => place % 4 === 1 || place % 4 === 2;
  return {
    rehearsed: sorted.filter((_, place) => !isMeasured(place)),
    measured: sorted.filter((_, place) => isMeasured(place)),
  };
}

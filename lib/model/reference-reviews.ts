import type { Example } from '../data/example';
import { readReviews } from '../data/read-reviews';

/** The reference reviews, which come with Reeltone. */
export interface ReferenceReviews {
  /** Learned again when fine-tuning, against forgetting; models made elsewhere are calibrated on them. */
  rehearsed: Example[];
  /** Never learned: all models are measured on them. */
  measured: Example[];
}

/**
 * Halves them so that both halves have the same ratings and lengths: in the order of rating, then of length, the second
 * and third of each four are measured. Words are counted, not tokens, so that the halves stay the same when the tokenizer
 * changes.
 */
export async function readReferenceReviews(tsv: Uint8Array<ArrayBuffer>): Promise<ReferenceReviews> {
  const { examples } = await readReviews(new Blob([tsv]), { scale: 10 });
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

import type { Example } from '../data/example';
import { readReviews } from '../data/read-reviews';

/** The reference reviews, which come with Reeltone. */
export interface ReferenceReviews {
  /** Learned again when fine-tuning, against forgetting. */
  rehearsed: Example[];
  /** Never learned: all models are measured on them. */
  measured: Example[];
}

/** Neighbours in the file are similar: of each two, one is rehearsed and the other measured. */
export async function readReferenceReviews(tsv: Uint8Array<ArrayBuffer>): Promise<ReferenceReviews> {
  const { examples } = await readReviews(new Blob([tsv]), { scale: 10 });
  return {
    rehearsed: examples.filter((_, i) => i % 2 === 0),
    measured: examples.filter((_, i) => i % 2 === 1),
  };
}

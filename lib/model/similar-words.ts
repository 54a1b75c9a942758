import { UNK } from '../text/lexicon';

export interface SimilarWord {
  index: number;
  /** Cosine of the two rows of the embedding, in [-1, 1]. */
  cosine: number;
}

/**
 * The words whose rows of the embedding have the largest cosine with the row of `index`, nearest first; without padding,
 * `<UNK>` and the word itself. The cosine with a row of zeros counts as 0.
 * @param embedding [lexiconSize, units]
 */
export function similarWords(embedding: Float32Array, units: number, index: number, count: number): SimilarWord[] {
  const own = embedding.subarray(index * units, (index + 1) * units);
  const length = Math.hypot(...own);
  const nearest: SimilarWord[] = [];
  for (let other = UNK + 1; other < embedding.length / units; other++) {
    if (other === index) continue;
    let [dot, square] = [0, 0];
    for (let i = 0; i < units; i++) {
      const value = embedding[other * units + i]!;
      dot += own[i]! * value;
      square += value * value;
    }
    const cosine = dot / (length * Math.sqrt(square)) || 0;
    if (nearest.length === count && cosine <= nearest.at(-1)!.cosine) continue;
    const place = nearest.findIndex((word) => word.cosine < cosine);
    nearest.splice(place < 0 ? nearest.length : place, 0, { index: other, cosine });
    nearest.length = Math.min(nearest.length, count);
  }
  return nearest;
}

import { batchesByLength } from '../batches-by-length';
import { checkTokens } from '../checks';
import type { CpuModel } from './cpu-model';
import { type WordBatch, wordBatch } from './cpu-pass';
import { packBatch } from './packed-batch';

/**
 * Calls `use` with each batch of similar length; each uses the scratch memory of the one before again.
 * @param mostWords in one batch: bounds its memory
 * @throws Error when a word is outside the lexicon
 */
export function eachBatch(
  { arena, layout }: CpuModel,
  sequences: readonly ArrayLike<number>[],
  mostWords: number,
  use: (words: WordBatch, places: number[]) => void,
): void {
  checkTokens(sequences, layout.lexiconSize);
  for (const places of batchesByLength(sequences, mostWords)) {
    arena.clear();
    const batch = packBatch(places.map((place) => sequences[place]!));
    use(wordBatch(arena, batch, layout.lexiconSize), places);
  }
}

import { createRandom } from '../data/random';

/** Batches in a window that is sorted by length: enough to find similar lengths, few enough to stay random. */
const WINDOW_BATCHES = 20;

/**
 * The batches of one epoch: every review once, in an order that depends on seed and epoch alone. Reviews of a batch
 * have similar lengths, which saves computation on padding; the batches themselves come in random order.
 * @param lengths words of each review
 * @returns for each batch, places in `lengths`
 */
export function epochBatches(lengths: readonly number[], batch: number, seed: number, epoch: number): number[][] {
  const random = createRandom(seed + epoch * 7919); // any step that keeps epochs apart from neighbouring seeds
  const shuffled = random.shuffle([...lengths.keys()]);
  const batches: number[][] = [];
  for (let start = 0; start < shuffled.length; start += batch * WINDOW_BATCHES) {
    const window = shuffled.slice(start, start + batch * WINDOW_BATCHES).sort((a, b) => lengths[b]! - lengths[a]!);
    for (let i = 0; i < window.length; i += batch) batches.push(window.slice(i, i + batch));
  }
  return random.shuffle(batches);
}

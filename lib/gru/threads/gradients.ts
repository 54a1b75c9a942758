import { distinctWords } from '../cpu/packed-batch';
import type { Gradients } from './replica';

/** A copy in buffers of its own, which can be transferred to another thread. */
export function copyGradients({ loss, words, embedding, rest }: Gradients): Gradients {
  return { loss, words: words.slice(), embedding: embedding.slice(), rest: rest.slice() };
}

/** The buffers of gradients, to be transferred. */
export function buffersOf({ words, embedding, rest }: Gradients): Transferable[] {
  return [words.buffer, embedding.buffer, rest.buffer] as ArrayBuffer[];
}

/**
 * The gradients of a whole batch from those of its parts, added in this order, on which sums of floats depend.
 * @param parts at least one
 * @param width values in a row of `embedding`
 */
export function sumGradients(parts: readonly Gradients[], lexiconSize: number, width: number): Gradients {
  const [first, ...others] = parts as [Gradients, ...Gradients[]];
  const all = new Int32Array(parts.reduce((count, { words }) => count + words.length, 0));
  parts.reduce((start, { words }) => {
    all.set(words, start);
    return start + words.length;
  }, 0);
  const { distinct, slots } = distinctWords(all, lexiconSize);

  // The words of the first part are distinct, so their rows are the first ones of the sum.
  const embedding = new Float32Array(distinct.length * width);
  embedding.set(first.embedding);
  const sum = { loss: first.loss, words: distinct, embedding, rest: first.rest.slice() };
  let word = first.words.length;
  for (const part of others) {
    sum.loss += part.loss;
    for (let i = 0; i < sum.rest.length; i++) sum.rest[i]! += part.rest[i]!;
    for (let from = 0; from < part.embedding.length; from += width) {
      const to = slots[word++]! * width;
      for (let i = 0; i < width; i++) embedding[to + i]! += part.embedding[from + i]!;
    }
  }
  return sum;
}

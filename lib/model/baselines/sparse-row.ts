/** One review as a row of a sparse matrix: the value of each of its words. */
export interface SparseRow {
  words: Int32Array;
  values: Float32Array;
}

/** The notebook's bag of words: how often each word occurs. */
export function countWords(sequence: Int32Array): SparseRow {
  const counts = new Map<number, number>();
  for (const word of sequence) counts.set(word, (counts.get(word) ?? 0) + 1);
  return { words: Int32Array.from(counts.keys()), values: Float32Array.from(counts.values()) };
}

/** Counts divided by the length: the first layer then gives a mean of embeddings (continuous bag of words). */
export function averageWords(sequence: Int32Array): SparseRow {
  const { words, values } = countWords(sequence);
  return { words, values: values.map((count) => count / sequence.length) };
}

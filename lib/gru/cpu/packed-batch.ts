/**
 * A batch of sequences of different lengths, packed by time: the rows of step t are the sequences that still have a
 * word there, longest first, so the batch shrinks as sequences end. Words are numbered in this order.
 */
export interface PackedBatch {
  rows: number;
  steps: number;
  words: number;
  /** [rows]: the index of each row among the caller's sequences. */
  order: Int32Array;
  /** [rows]: words per row, without padding, in descending order. */
  lengths: Int32Array;
  /** [steps]: how many rows have a word at this step. */
  active: Int32Array;
  /** [steps]: number of the first word of this step. */
  offsets: Int32Array;
  /** [words]: word indices. */
  tokens: Int32Array;
}

/** Packs sequences of word indices; padding (0) is left out wherever it stands. */
export function packBatch(sequences: readonly ArrayLike<number>[]): PackedBatch {
  const dense = sequences.map((sequence) => {
    const tokens = Int32Array.from(sequence);
    return tokens.includes(0) ? tokens.filter((token) => token !== 0) : tokens;
  });
  const order = Int32Array.from(dense.keys()).sort((a, b) => dense[b]!.length - dense[a]!.length || a - b);
  const lengths = order.map((row) => dense[row]!.length);
  const rows = sequences.length;
  const steps = lengths[0] ?? 0;
  const words = lengths.reduce((sum, length) => sum + length, 0);
  const active = new Int32Array(steps);
  const offsets = new Int32Array(steps);
  const tokens = new Int32Array(words);
  let word = 0;
  for (let t = 0, alive = rows; t < steps; t++) {
    while (lengths[alive - 1]! <= t) alive--;
    active[t] = alive;
    offsets[t] = word;
    for (let row = 0; row < alive; row++) tokens[word++] = dense[order[row]!]![t]!;
  }
  return { rows, steps, words, order, lengths, active, offsets, tokens };
}

/** Number of the last word of a row, or -1 where the row is empty. */
export function lastWord(batch: PackedBatch, row: number): number {
  const length = batch.lengths[row]!;
  return length === 0 ? -1 : batch.offsets[length - 1]! + row;
}

/** The values of one row's words, of values [words] of a batch. */
export function valuesOfRow({ lengths, offsets }: PackedBatch, row: number, values: ArrayLike<number>): Float32Array {
  return Float32Array.from({ length: lengths[row]! }, (_, t) => values[offsets[t]! + row]!);
}

/** For every word after the first step, the number of the word before it in the same sequence. */
export function previousWords({ active, offsets, steps, words }: PackedBatch): Int32Array {
  const first = active[0] ?? 0;
  const previous = new Int32Array(words - first);
  for (let t = 1; t < steps; t++) {
    for (let row = 0; row < active[t]!; row++) previous[offsets[t]! - first + row] = offsets[t - 1]! + row;
  }
  return previous;
}

/** The distinct words of a batch, and for each word of the batch its index among them. */
export function distinctWords(tokens: Int32Array, lexiconSize: number): { distinct: Int32Array; slots: Int32Array } {
  const distinct = new Int32Array(Math.min(tokens.length, lexiconSize));
  const slots = new Int32Array(tokens.length);
  const placeOf = new Int32Array(lexiconSize); // a word's index among the distinct ones, plus 1; 0 before it occurs
  let count = 0;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (placeOf[token] === 0) {
      distinct[count++] = token;
      placeOf[token] = count;
    }
    slots[i] = placeOf[token]! - 1;
  }
  return { distinct: distinct.subarray(0, count), slots };
}

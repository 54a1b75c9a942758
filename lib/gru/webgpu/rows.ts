/** Sequences as the GPU reads them: one after the other without padding, longest first. */
export interface PackedRows {
  rows: number;
  words: number;
  /** [rows]: the index of each row among the caller's sequences. */
  order: number[];
  /** [rows, 2]: number of the first word, and how many words. */
  spans: Uint32Array;
  /** [words]: word indices. */
  tokens: Int32Array;
}

/** Packs sequences of word indices; padding (0) is left out wherever it stands. */
export function packRows(sequences: readonly ArrayLike<number>[]): PackedRows {
  const dense = sequences.map((sequence) => Int32Array.from(sequence).filter((token) => token !== 0));
  // Neighbours share a workgroup, which takes as long as its longest row, so they should have similar lengths.
  const order = [...dense.keys()].sort((a, b) => dense[b]!.length - dense[a]!.length || a - b);
  const words = dense.reduce((sum, { length }) => sum + length, 0);
  const spans = new Uint32Array(2 * order.length);
  const tokens = new Int32Array(words);
  let first = 0;
  order.forEach((place, row) => {
    tokens.set(dense[place]!, first);
    spans.set([first, dense[place]!.length], 2 * row);
    first += dense[place]!.length;
  });
  return { rows: order.length, words, order, spans, tokens };
}

/** [rows]: the row of `states` that holds the last state of each sequence; 0, the zero state, where it is empty. */
export function lastRows({ spans, rows }: PackedRows): Uint32Array {
  return Uint32Array.from({ length: rows }, (_, row) =>
    spans[2 * row + 1] ? spans[2 * row]! + spans[2 * row + 1]! : 0,
  );
}

/** The values of one row's words, of values [words] of a batch. */
export function valuesOfRow({ spans }: PackedRows, row: number, values: Float32Array): Float32Array {
  const first = spans[2 * row]!;
  return values.slice(first, first + spans[2 * row + 1]!);
}

/** [words]: the row of `states` that holds the state before each word. */
export function previousRows({ spans, words, rows }: PackedRows): Uint32Array {
  const previous = Uint32Array.from({ length: words }, (_, word) => word);
  for (let row = 0; row < rows; row++) if (spans[2 * row + 1]) previous[spans[2 * row]!] = 0;
  return previous;
}

/** For every slot its words: `members` from `starts[slot]` to `starts[slot + 1]`, in ascending order. */
export function wordsBySlot(slots: Int32Array, count: number): { starts: Uint32Array; members: Uint32Array } {
  const starts = new Uint32Array(count + 1);
  for (const slot of slots) starts[slot + 1]!++;
  for (let slot = 0; slot < count; slot++) starts[slot + 1]! += starts[slot]!;
  const next = starts.slice();
  const members = new Uint32Array(slots.length);
  slots.forEach((slot, word) => {
    members[next[slot]!++] = word;
  });
  return { starts, members };
}

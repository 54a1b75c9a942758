import { PAD } from './lexicon';

/** Word indices of several sequences, row-major: [rows, length]. */
export interface PaddedSequences {
  data: Int32Array;
  rows: number;
  length: number;
}

/**
 * Pads sequences in front with 0, to the longest of them or to `length`; a longer one is truncated.
 * @param length whole number of words, at least 0.
 */
export function padSequences(sequences: readonly Int32Array[], length?: number): PaddedSequences {
  const columns = length ?? sequences.reduce((longest, sequence) => Math.max(longest, sequence.length), 0);
  const data = new Int32Array(sequences.length * columns).fill(PAD);
  sequences.forEach((sequence, row) => {
    const kept = truncate(sequence, columns);
    data.set(kept, (row + 1) * columns - kept.length);
  });
  return { data, rows: sequences.length, length: columns };
}

/**
 * At most `maxLength` words: the first half and the last half of them, since reviewers tend to give their opinion at the
 * beginning and at the end. The head gets the odd one. A sequence that is short enough is returned itself.
 */
export function truncate(sequence: Int32Array, maxLength: number): Int32Array {
  if (sequence.length <= maxLength) return sequence;
  const kept = new Int32Array(maxLength);
  const head = Math.ceil(maxLength / 2);
  kept.set(sequence.subarray(0, head));
  kept.set(sequence.subarray(sequence.length - (maxLength - head)), head);
  return kept;
}

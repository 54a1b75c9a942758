/**
 * Values of the words of a sequence, at the places of the words.
 * @returns for each place of the sequence; 0 for padding
 */
export function withPadding(sequence: ArrayLike<number>, values: ArrayLike<number>): Float32Array {
  let word = 0;
  return Float32Array.from(sequence, (token) => (token === 0 ? 0 : values[word++]!));
}

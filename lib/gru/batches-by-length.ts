/**
 * Groups sequences by length, longest first, into batches of at most `mostWords` words; a longer sequence is alone.
 * @returns for each batch, the indices of its sequences
 */
export function batchesByLength(sequences: readonly ArrayLike<number>[], mostWords: number): number[][] {
  const order = [...sequences.keys()].sort((a, b) => sequences[b]!.length - sequences[a]!.length);
  const batches: number[][] = [];
  let words = Number.POSITIVE_INFINITY;
  for (const row of order) {
    words += sequences[row]!.length;
    if (words > mostWords) {
      batches.push([]);
      words = sequences[row]!.length;
    }
    batches.at(-1)!.push(row);
  }
  return batches;
}

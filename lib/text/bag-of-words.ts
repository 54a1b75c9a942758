/**
 * How often each index occurs in a sequence, as numpy's `bincount` with `minlength`.
 * @returns [lexiconSize]
 * @throws RangeError for an index outside the lexicon.
 */
export function bagOfWords(sequence: Iterable<number>, lexiconSize: number): Int32Array {
  const counts = new Int32Array(lexiconSize);
  for (const index of sequence) {
    if (!(index in counts))
      throw new RangeError(`The lexicon has ${lexiconSize} indices; ${index} is not one of them.`);
    counts[index]!++;
  }
  return counts;
}

/**
 * Divides the rows of a batch into shares of about equally many words: longest first, each to the share with the fewest
 * words, of equal ones to the last. The same lengths always give the same shares.
 * @param lengths words of each row
 */
export function dealRows(lengths: readonly number[], shares: number): number[][] {
  const dealt = Array.from({ length: shares }, () => ({ rows: [] as number[], words: 0 }));
  for (const row of [...lengths.keys()].sort((a, b) => lengths[b]! - lengths[a]!)) {
    const least = dealt.reduce((least, share) => (share.words <= least.words ? share : least));
    least.rows.push(row);
    least.words += lengths[row]!;
  }
  return dealt.map(({ rows }) => rows);
}

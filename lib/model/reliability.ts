/** Reviews with similar probabilities, as one point of a reliability diagram. */
export interface ReliabilityBin {
  /** Mean calibrated probability of positive. */
  probability: number;
  /** Share that is positive. */
  observed: number;
  count: number;
}

const BINS = 10;

/** Bins of equal width over the probability; empty ones are left out. */
export function reliabilityBins(reviews: readonly { probability: number; label: 0 | 1 }[]): ReliabilityBin[] {
  const sums = Array.from({ length: BINS }, () => ({ probability: 0, observed: 0, count: 0 }));
  for (const { probability, label } of reviews) {
    const bin = sums[Math.min(BINS - 1, Math.floor(probability * BINS))]!;
    bin.probability += probability;
    bin.observed += label;
    bin.count++;
  }
  return sums
    .filter(({ count }) => count > 0)
    .map(({ probability, observed, count }) => ({
      probability: probability / count,
      observed: observed / count,
      count,
    }));
}

const KEPT = 0.9;

/** Exponential moving average, corrected for the bias of its start towards zero (as in Adam). */
export function runningMean(values: readonly number[]): number[] {
  let [sum, weight] = [0, 0];
  return values.map((value) => {
    sum = KEPT * sum + (1 - KEPT) * value;
    weight = KEPT * weight + (1 - KEPT);
    return sum / weight;
  });
}

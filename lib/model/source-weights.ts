/**
 * A weight for each example of several sources, so that a source counts as declared, however many examples it has.
 * @param sources their examples follow each other in this order; `weight` is 1 by default
 * @returns one weight per example, 1 on average
 */
export function sourceWeights(
  sources: readonly { examples: ArrayLike<unknown>; weight?: number | undefined }[],
): Float64Array {
  const filled = sources.filter(({ examples }) => examples.length > 0);
  const total = filled.reduce((sum, { weight = 1 }) => sum + weight, 0);
  const count = filled.reduce((sum, { examples }) => sum + examples.length, 0);
  const weights = new Float64Array(count);
  let start = 0;
  for (const { examples, weight = 1 } of filled) {
    weights.fill((weight * count) / (total * examples.length), start, start + examples.length);
    start += examples.length;
  }
  return weights;
}

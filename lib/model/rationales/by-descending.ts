/** The places of the values, the highest first; equal ones in their order. */
export function byDescending(values: ArrayLike<number>): number[] {
  return Array.from(values, (_, place) => place).sort((a, b) => values[b]! - values[a]!);
}

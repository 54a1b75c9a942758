/** The names of our own systems; a peer has the name of its package. */
export const PLAIN = 'reeltone-cpu';
export const RELAXED = 'reeltone-cpu (relaxed SIMD)';
export const TWO_WORKERS = 'reeltone-cpu (relaxed SIMD, 2 workers)';
export const WEBGPU = 'reeltone-webgpu';

/** Median, least and most of the rounds, in `unit`. */
export interface Row {
  area: string;
  case: string;
  system: string;
  unit: string;
  rounds: number;
  median: number;
  min: number;
  max: number;
}

/**
 * Rows of one case.
 * @param samples of every system, e.g. milliseconds
 * @param toUnit turns a sample into the unit
 */
export function toRows(
  { area, case: name, unit }: Pick<Row, 'area' | 'case' | 'unit'>,
  samples: ReadonlyMap<string, readonly number[]>,
  toUnit: (sample: number) => number = (sample) => sample,
): Row[] {
  return [...samples].map(([system, own]) => ({ area, case: name, system, unit, ...spread(own.map(toUnit)) }));
}

/** @throws Error when there are no values */
export function spread(values: readonly number[]): Pick<Row, 'rounds' | 'median' | 'min' | 'max'> {
  if (values.length === 0) throw new Error('There is nothing to take the median of: run at least one round.');
  const sorted = [...values].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return {
    rounds: sorted.length,
    median: (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle)]!) / 2,
    min: sorted[0]!,
    max: sorted.at(-1)!,
  };
}

/** Converts milliseconds to billions of operations per second. */
export const gigaflops = (operations: number) => (milliseconds: number) => operations / milliseconds / 1e6;

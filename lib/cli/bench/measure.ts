import { createRandom } from '../../data/random';

/** One figure: the median, the least and the most of the rounds, in `unit`. */
export interface Row {
  area: string;
  case: string;
  system: string;
  unit: string;
  median: number;
  min: number;
  max: number;
}

/** Options of a run, and where it tells what it is doing. */
export interface BenchContext {
  /** Folder of the model; the shipped one when absent. */
  model?: string;
  rounds: number;
  progress(what: string): void;
}

/** One system at one piece of work. */
export interface Contender {
  system: string;
  run(): unknown;
}

/** Runs before the clock counts: WebAssembly and JavaScript are compiled again, better, while they run. */
const WARM_UPS = 3;

/**
 * Times the contenders in turn, each once a round and in random order: a machine that is faster at one moment than at
 * the next is so for all of them.
 * @returns milliseconds of every round, by system
 */
export async function timeInTurn(contenders: readonly Contender[], rounds: number): Promise<Map<string, number[]>> {
  const times = new Map(contenders.map(({ system }) => [system, [] as number[]]));
  const { shuffle } = createRandom(1);
  for (let round = -WARM_UPS; round < rounds; round++) {
    for (const { system, run } of shuffle(contenders)) {
      const start = performance.now();
      await run();
      if (round >= 0) times.get(system)!.push(performance.now() - start);
    }
  }
  return times;
}

/**
 * Rows of one case.
 * @param toUnit turns milliseconds into the unit
 */
export function toRows(
  { area, case: name, unit }: Pick<Row, 'area' | 'case' | 'unit'>,
  times: ReadonlyMap<string, readonly number[]>,
  toUnit: (milliseconds: number) => number = (milliseconds) => milliseconds,
): Row[] {
  return [...times].map(([system, samples]) => ({ area, case: name, system, unit, ...spread(samples.map(toUnit)) }));
}

/** @throws Error when there are no values. */
export function spread(values: readonly number[]): Pick<Row, 'median' | 'min' | 'max'> {
  if (values.length === 0) throw new Error('There is nothing to take the median of: run at least one round.');
  const sorted = [...values].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return {
    median: (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle)]!) / 2,
    min: sorted[0]!,
    max: sorted.at(-1)!,
  };
}

/** A turn from milliseconds to billions of operations per second. */
export const gigaflops = (operations: number) => (milliseconds: number) => operations / milliseconds / 1e6;

/** How far two systems may be apart and still be said to have done the same work. */
const TOLERANCE = 1e-4;

/** @throws Error that names the first two systems whose scores differ. */
export function checkAgreement(scores: ReadonlyMap<string, ArrayLike<number>>): void {
  const [[first, expected], ...others] = [...scores] as [[string, ArrayLike<number>], ...[string, ArrayLike<number>][]];
  for (const [system, actual] of others) {
    const apart = Array.from(expected, (score, i) => Math.abs(score - (actual[i] ?? Number.NaN)));
    if (actual.length === expected.length && apart.every((distance) => distance <= TOLERANCE)) continue;
    throw new Error(`${system} and ${first} do not give the same scores: they are up to ${Math.max(...apart)} apart.`);
  }
}

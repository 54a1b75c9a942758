import type { Example } from '../data/example';
import { createRandom } from '../data/random';
import type { Gpu } from '../gru/webgpu/gpu';

/** Options of a run, and where it reports progress. */
export interface BenchContext {
  /** Folder of the model; the shipped one when absent. */
  model?: string;
  /** Held-out reviews of the model, if they were given. */
  heldOut?: Example[] | undefined;
  rounds: number;
  /** Of the area inference, only the cases whose name contains this. */
  case?: string;
  /** For WebGPU, if there is one. */
  gpu?: Gpu | undefined;
  progress(what: string): void;
}

/** One system with one piece of work. */
export interface Contender<Result = unknown> {
  system: string;
  run(): Result | Promise<Result>;
}

/** The times and results of contenders, by system. */
export interface Timing<Result = unknown> {
  /** Milliseconds of every round. */
  times: Map<string, number[]>;
  /** Of the last run. */
  results: Map<string, Result>;
}

/** Runs that are not timed: WebAssembly and JavaScript are optimised while they run. */
const WARM_UPS = 3;
/** Warming up ends after this time. */
const WARM_UP_MS = 1_000;
/** A contender whose rounds would take longer than this takes part in fewer, but at least in `FEWEST_ROUNDS`. */
const BUDGET_MS = 3_000;
const FEWEST_ROUNDS = 3;

/**
 * Times the contenders in turn, once per round and in random order, so that changes in the speed of the machine affect
 * all of them alike. A slow one skips some rounds, evenly.
 */
export async function timeInTurn<Result>(
  contenders: readonly Contender<Result>[],
  rounds: number,
): Promise<Timing<Result>> {
  const times = new Map<string, number[]>();
  const results = new Map<string, Result>();
  const turns = new Map<string, number>();
  const clock = async ({ system, run }: Contender<Result>) => {
    const start = performance.now();
    results.set(system, await run());
    return performance.now() - start;
  };
  for (const contender of contenders) {
    let [last, spent] = [0, 0];
    for (let runs = 0; runs < WARM_UPS && spent < WARM_UP_MS; runs++) spent += last = await clock(contender);
    times.set(contender.system, []);
    turns.set(contender.system, Math.min(rounds, Math.max(FEWEST_ROUNDS, Math.floor(BUDGET_MS / last))));
  }
  const { shuffle } = createRandom(1);
  for (let round = 0; round < rounds; round++) {
    for (const contender of shuffle(contenders)) {
      const taken = (after: number) => Math.floor((after * turns.get(contender.system)!) / rounds);
      if (taken(round + 1) > taken(round)) times.get(contender.system)!.push(await clock(contender));
    }
  }
  return { times, results };
}

/** Largest difference between the scores of two systems that do the same work. */
const TOLERANCE = 1e-4;

/** @throws Error that names the first two systems whose scores differ */
export function checkAgreement(scores: ReadonlyMap<string, ArrayLike<number>>): void {
  const [[first, expected], ...others] = [...scores] as [[string, ArrayLike<number>], ...[string, ArrayLike<number>][]];
  for (const [system, actual] of others) {
    const apart = Array.from(expected, (score, i) => Math.abs(score - (actual[i] ?? Number.NaN)));
    if (actual.length === expected.length && apart.every((distance) => distance <= TOLERANCE)) continue;
    const most = apart.reduce((most, distance) => Math.max(most, distance));
    throw new Error(`${system} and ${first} do not give the same scores: they are up to ${most} apart.`);
  }
}

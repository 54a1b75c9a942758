/** More threads than this gain little: a page has few batches, and a training waits for its slowest thread. */
const MOST = 4;

/** Threads that train, for minutes: half of the cores, so that pages are scored meanwhile and nothing else is slow. */
export function trainingThreads(cores: number): number {
  return cores < 4 ? 1 : Math.min(MOST, Math.floor(cores / 2));
}

/** Threads that score a long page, for a second or two: all cores but one, which is left to the page; both of two. */
export function scoringThreads(cores: number): number {
  return Math.min(cores, MOST, Math.max(2, cores - 1));
}

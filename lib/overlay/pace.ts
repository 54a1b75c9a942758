/** So often in one second: a page that renders anew all the time keeps its badges. */
const MOST_PER_SECOND = 20;
/** After each second with more, the pause is twice as long: a page that removes what we add is not driven further. */
const PAUSES_MS = [1_000, 2_000, 4_000, 8_000, 16_000, 30_000];

export interface Pace {
  /** Does the work now, or after a pause where it was done too often. Of several that wait, the last is done. */
  run(work: () => void): void;
  /** Forgets the work that waits. */
  stop(): void;
}

/** Limits how often something is done in a second. */
export function createPace(): Pace {
  let second = Number.NEGATIVE_INFINITY;
  let done = 0;
  /** Pauses in seconds that followed on each other. */
  let pauses = 0;
  let pausedUntil = Number.NEGATIVE_INFINITY;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  const stop = () => clearTimeout(waiting);
  const run = (work: () => void) => {
    stop();
    const now = performance.now();
    if (now >= second + 1_000) {
      if (done < MOST_PER_SECOND) pauses = 0;
      second = now;
      done = 0;
    }
    if (done >= MOST_PER_SECOND && now >= pausedUntil) {
      pausedUntil = now + PAUSES_MS[Math.min(pauses++, PAUSES_MS.length - 1)]!;
    }
    if (now >= pausedUntil) {
      done++;
      work();
    } else {
      waiting = setTimeout(() => run(work), pausedUntil - now);
    }
  };
  return { run, stop };
}

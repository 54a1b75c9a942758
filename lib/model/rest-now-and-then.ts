/** Most milliseconds of work without a pause: less than a frame. */
const MOST_BUSY_MS = 12;

/** @returns to be called after each piece of work: it waits for `rest` when there was none for long */
export function restNowAndThen(rest: () => Promise<void>): () => Promise<void> {
  let rested = performance.now();
  return async () => {
    if (performance.now() - rested < MOST_BUSY_MS) return;
    await rest();
    rested = performance.now();
  };
}

import type { TrainProgress } from '../model/train-progress';

const PROGRESS_MS = 5000;

/** Writes progress to standard error: on a terminal in one line, elsewhere a line every few seconds. */
export function progressReporter(): (progress: TrainProgress) => void {
  let shown = 0;
  let mean = 0;
  return ({ epoch, epochs, batch, batches, loss, reviewsPerSecond, secondsLeft }) => {
    mean = mean === 0 ? loss : 0.98 * mean + 0.02 * loss;
    const last = batch === batches;
    if (performance.now() - shown < (process.stderr.isTTY ? 200 : PROGRESS_MS) && !last) return;
    shown = performance.now();
    const left = `${Math.floor(secondsLeft / 60)}:${String(Math.floor(secondsLeft % 60)).padStart(2, '0')}`;
    const speed = `${reviewsPerSecond.toFixed(0)} reviews/s`;
    const line = `epoch ${epoch}/${epochs}  batch ${batch}/${batches}  loss ${mean.toFixed(4)}  ${speed}  ${left} left`;
    process.stderr.write(process.stderr.isTTY && !last ? `\r${line}\u001b[K` : `${line}\n`);
  };
}

/** Aborts at the first Ctrl-C, and ends the process at the next. A terminal may deliver one key press twice. */
export function stopOnInterrupt(): AbortSignal {
  const stop = new AbortController();
  let first = 0;
  process.on('SIGINT', () => {
    if (stop.signal.aborted && performance.now() - first > 500) process.exit(130);
    if (stop.signal.aborted) return;
    first = performance.now();
    process.stderr.write('\nstopping after this batch; Ctrl-C again ends at once\n');
    stop.abort();
  });
  return stop.signal;
}

/** Writes a line to standard error, with the minutes and seconds since the start. */
export function reportStage(line: string): void {
  const seconds = Math.round(performance.now() / 1000);
  process.stderr.write(`[${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}] ${line}\n`);
}
